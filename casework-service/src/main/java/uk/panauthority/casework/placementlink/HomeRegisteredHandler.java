package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A home becomes known, so that messages that name it can be routed. */
@ApplicationScoped
class HomeRegisteredHandler implements EventHandler<HomeRegisteredHandler.HomeRegistered> {

    /** The event of the placement service, as far as casework uses it. */
    record HomeRegistered(UUID homeId, String urn, String providerId, String hostLa) {}

    private final PlacementLinkService links;

    HomeRegisteredHandler(PlacementLinkService links) {
        this.links = links;
    }

    @Override
    public String type() {
        return "placement.HomeRegistered.v1";
    }

    @Override
    public Class<HomeRegistered> payloadType() {
        return HomeRegistered.class;
    }

    @Override
    public void handle(HomeRegistered payload, ReceivedEvent event) {
        links.registered(payload);
    }
}
