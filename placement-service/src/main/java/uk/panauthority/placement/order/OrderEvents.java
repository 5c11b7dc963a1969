package uk.panauthority.placement.order;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of orders. An award of a competition is named with its competition. */
public sealed interface OrderEvents extends DomainEvent {

    UUID orderId();

    @Override
    default String subject() {
        return orderId().toString();
    }

    /** The provider has an order to sign. */
    record OrderIssued(
            UUID orderId,
            UUID awardId,
            @Nullable UUID competitionId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String routeCode,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            @Nullable LocalDate end,
            String valueBandCode)
            implements OrderEvents {}

    /** The provider has signed. */
    record OrderSigned(
            UUID orderId,
            UUID awardId,
            @Nullable UUID competitionId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String routeCode,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            @Nullable LocalDate end,
            String valueBandCode)
            implements OrderEvents {}

    /** The provider will not have it. */
    record OrderDeclined(
            UUID orderId,
            UUID awardId,
            @Nullable UUID competitionId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String routeCode,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            @Nullable LocalDate end,
            String valueBandCode)
            implements OrderEvents {}

    /**
     * An order binds nobody any more.
     *
     * @param end the day from which it does not
     * @param endCode how it ended
     */
    record OrderEnded(
            UUID orderId,
            UUID awardId,
            @Nullable UUID competitionId,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            String routeCode,
            UUID placementId,
            String providerId,
            String responsibleLa,
            LocalDate start,
            LocalDate end,
            String valueBandCode,
            EndCode endCode)
            implements OrderEvents {}

    /** How orders end. */
    enum EndCode {
        /** Its last day is past, or it was ended before. */
        ENDED,
        /** It was not signed in time. */
        EXPIRED,
        /** The authority has taken it back before it was signed. */
        CANCELLED
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
