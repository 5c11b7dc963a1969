package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.party.Parties;

/**
 * The price of a signed order.
 *
 * @param lastDay the last day that the order covers, or null when it is open
 */
public record SignedPrice(
        UUID orderId,
        UUID placementId,
        UUID agreementId,
        Parties parties,
        Money weeklyRate,
        LocalDate start,
        @Nullable LocalDate lastDay) {}
