package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A child is placed from now on: this decides who is host when the child goes missing. */
@ApplicationScoped
class PlacementStartedHandler implements EventHandler<PlacementStartedHandler.PlacementStarted> {

    /** The event of the placement service, as far as casework uses it. */
    record PlacementStarted(
            UUID placementId,
            String childRef,
            UUID homeId,
            String providerId,
            String responsibleLa,
            String hostLa,
            Instant startedAt) {}

    private final PlacementLinkService links;

    PlacementStartedHandler(PlacementLinkService links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "placement.PlacementStarted.v1";
    }

    @Override
    public Class<PlacementStarted> payloadType() {
        return PlacementStarted.class;
    }

    @Override
    public void handle(PlacementStarted payload, ReceivedEvent event) {
        links.started(payload);
    }
}
