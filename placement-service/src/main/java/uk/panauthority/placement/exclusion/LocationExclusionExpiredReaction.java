package uk.panauthority.placement.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Ends an exclusion when casework says that it holds no more. */
@ApplicationScoped
public class LocationExclusionExpiredReaction implements EventHandler<LocationExclusionExpired> {

    private final ExclusionService exclusions;

    public LocationExclusionExpiredReaction(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public String type() {
        return "casework.LocationExclusionExpired.v1";
    }

    @Override
    public Class<LocationExclusionExpired> payloadType() {
        return LocationExclusionExpired.class;
    }

    @Override
    public void handle(LocationExclusionExpired payload, ReceivedEvent event) {
        exclusions.end(payload.exclusionId());
    }
}
