package uk.panauthority.placement.charge;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.money.Money;

/** What other services learn of charges. Nothing of the child. */
public sealed interface ChargeEvents extends DomainEvent {

    /**
     * A charge has been added to the ledger.
     *
     * @param lineType the line's type; retainer for the nights of a suspension
     * @param amount negative when it gives money back
     * @param firstNight the first night that it is for
     * @param until the first night that it is not for
     * @param statementMonth the month on whose statement it stands, which for a late one is not that of its nights
     * @param corrects the charge that it puts right
     */
    record ChargePosted(
            UUID chargeId,
            LineType lineType,
            UUID orderId,
            UUID placementId,
            String providerId,
            String responsibleLa,
            Money amount,
            LocalDate firstNight,
            LocalDate until,
            String statementMonth,
            @Nullable UUID corrects)
            implements ChargeEvents {

        @Override
        public String subject() {
            return placementId.toString();
        }
    }
}
