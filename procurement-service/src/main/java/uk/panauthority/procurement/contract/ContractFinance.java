package uk.panauthority.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;

/**
 * What other features may know of a signed contract's money.
 *
 * @param annual whether {@code price} and ring-fences are for a year; otherwise they are for the whole term
 * @param end last day of the first term, before any option
 * @param lastDay last day, which a termination may have brought forward, even before the first
 */
public record ContractFinance(
        UUID contractId,
        boolean annual,
        Money price,
        List<Fence> ringFences,
        LocalDate start,
        LocalDate end,
        LocalDate lastDay) {

    public ContractFinance {
        ringFences = List.copyOf(ringFences);
    }

    /** Money that may be spent in this area only. */
    public record Fence(String area, Money amount) {}
}
