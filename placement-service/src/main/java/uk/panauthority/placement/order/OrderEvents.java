package uk.panauthority.placement.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of orders. */
public sealed interface OrderEvents extends DomainEvent {

    /** The provider has an order to sign. */
    record OrderIssued(
            UUID orderId,
            UUID awardId,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            @Nullable LocalDate end)
            implements OrderEvents {

        @Override
        public String subject() {
            return orderId.toString();
        }
    }

    /** The provider has signed. */
    record OrderSigned(
            UUID orderId,
            UUID awardId,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            @Nullable LocalDate end)
            implements OrderEvents {

        @Override
        public String subject() {
            return orderId.toString();
        }
    }

    /**
     * An order places a child out of area: two authorities are to agree who interviews the child after a missing episode.
     * Goes with the placement's events, so that whoever follows the placement learns of it before the arrival.
     */
    record InterviewDutyRequested(
            UUID placementId, UUID orderId, String childRef, UUID homeId, String responsibleLa, String hostLa)
            implements OrderEvents {

        @Override
        public String subject() {
            return placementId.toString();
        }
    }
}
