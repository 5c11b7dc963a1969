package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** The placement is over; its last day still belongs to it. */
@ApplicationScoped
class PlacementEndedHandler implements EventHandler<PlacementEndedHandler.PlacementEnded> {

    /** The event of the placement service, as far as casework uses it. */
    record PlacementEnded(UUID placementId, LocalDate endedOn, String reasonCode) {}

    private final PlacementLinkService links;

    PlacementEndedHandler(PlacementLinkService links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "placement.PlacementEnded.v1";
    }

    @Override
    public Class<PlacementEnded> payloadType() {
        return PlacementEnded.class;
    }

    @Override
    public void handle(PlacementEnded payload, ReceivedEvent event) {
        links.ended(payload);
    }
}
