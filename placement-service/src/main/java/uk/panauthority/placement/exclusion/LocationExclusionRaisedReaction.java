package uk.panauthority.placement.exclusion;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Takes exclusions of casework into the next search. */
@ApplicationScoped
public class LocationExclusionRaisedReaction implements EventHandler<LocationExclusionRaised> {

    private final ExclusionService exclusions;

    public LocationExclusionRaisedReaction(ExclusionService exclusions) {
        this.exclusions = exclusions;
    }

    @Override
    public String type() {
        return "casework.LocationExclusionRaised.v1";
    }

    @Override
    public Class<LocationExclusionRaised> payloadType() {
        return LocationExclusionRaised.class;
    }

    @Override
    public void handle(LocationExclusionRaised payload, ReceivedEvent event) {
        exclusions.learn(payload);
    }
}
