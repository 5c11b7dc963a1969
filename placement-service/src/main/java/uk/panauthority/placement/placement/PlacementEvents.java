package uk.panauthority.placement.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.DomainEvent;

/** What other services learn of placements. */
public sealed interface PlacementEvents extends DomainEvent {

    UUID placementId();

    @Override
    default String subject() {
        return placementId().toString();
    }

    /**
     * The child has arrived.
     *
     * @param inOut null while the home's postcode is not in the directory
     */
    record PlacementStarted(
            UUID placementId,
            String childRef,
            UUID homeId,
            String providerId,
            String responsibleLa,
            String hostLa,
            @Nullable InOut inOut,
            Instant startedAt)
            implements PlacementEvents {}

    /** The child has left; the agreement and the order go on until they end by themselves. */
    record PlacementEnded(
            UUID placementId,
            String childRef,
            UUID homeId,
            String providerId,
            String responsibleLa,
            String hostLa,
            LocalDate endedOn,
            String reasonCode)
            implements PlacementEvents {}

    /** The child was expected and did not come. */
    record PlacementNotArrived(
            UUID placementId,
            String childRef,
            UUID homeId,
            String providerId,
            String responsibleLa,
            String hostLa,
            LocalDate expectedOn)
            implements PlacementEvents {}
}
