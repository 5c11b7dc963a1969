package uk.panauthority.casework.placementlink;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;
import uk.panauthority.common.testing.ActingAs;

/** Events of the placement service, as its messages bring them; the way from Kafka to the handler is the kernel's. */
@ApplicationScoped
public class PlacementFacts {

    private final ActingAs acting;
    private final HomeRegisteredHandler homeRegistered;
    private final PlacementStartedHandler placementStarted;
    private final PlacementEndedHandler placementEnded;

    public PlacementFacts(
            ActingAs acting,
            HomeRegisteredHandler homeRegistered,
            PlacementStartedHandler placementStarted,
            PlacementEndedHandler placementEnded) {
        this.acting = acting;
        this.homeRegistered = homeRegistered;
        this.placementStarted = placementStarted;
        this.placementEnded = placementEnded;
    }

    public void homeRegistered(UUID home, String urn, String provider, String host) {
        apply(homeRegistered, new HomeRegisteredHandler.HomeRegistered(home, urn, provider, host));
    }

    public void placementStarted(
            UUID placement,
            String childRef,
            UUID home,
            String provider,
            String responsible,
            String host,
            Instant since) {
        apply(
                placementStarted,
                new PlacementStartedHandler.PlacementStarted(
                        placement, childRef, home, provider, responsible, host, since));
    }

    public void placementEnded(UUID placement, LocalDate day) {
        apply(placementEnded, new PlacementEndedHandler.PlacementEnded(placement, day, "PLANNED"));
    }

    private <T> void apply(EventHandler<T> handler, T payload) {
        acting.forPurpose(Purpose.EVENTS, () -> {
            handler.handle(
                    payload,
                    new ReceivedEvent(
                            UUID.randomUUID(), "/placement-service", handler.type(), "", null, null, null, null));
            return null;
        });
    }
}
