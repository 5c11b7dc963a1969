package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingPart;

/**
 * An entry of the ledger; it has no state and nothing can be done to it.
 *
 * @param suspensionId of a retainer: the suspension that it is for
 * @param statementMonth on whose statement it stands
 * @param firstNight the first night that it is for
 * @param until the first night that it is not for
 * @param amount negative when it gives money back
 * @param funding who pays what; the parts equal the amount
 * @param corrects the charge that it puts right
 * @param correctsLine the line that its own line puts right
 */
public record ChargeView(
        UUID id,
        ChargeKind kind,
        UUID lineId,
        LineType lineType,
        @Nullable UUID suspensionId,
        @Nullable String description,
        UUID placementId,
        UUID orderId,
        String statementMonth,
        LocalDate firstNight,
        LocalDate until,
        Money amount,
        List<FundingPart> funding,
        @Nullable UUID corrects,
        @Nullable UUID correctsLine) {

    static ChargeView of(Charge charge) {
        boolean first = charge.corrects() == null && charge.correctsLine() == null;
        return new ChargeView(
                charge.id(),
                first ? ChargeKind.CHARGE : ChargeKind.ADJUSTMENT,
                charge.lineId(),
                charge.lineType(),
                charge.suspensionId(),
                charge.description(),
                charge.placementId(),
                charge.orderId(),
                charge.statementMonth(),
                charge.firstNight(),
                charge.until(),
                charge.amount(),
                charge.funding(),
                charge.corrects(),
                charge.correctsLine());
    }
}
