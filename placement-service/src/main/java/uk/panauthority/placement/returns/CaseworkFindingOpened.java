package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns that an absence outlasts a placement or the care: the return waits until it is closed (N2). */
@ApplicationScoped
public class CaseworkFindingOpened implements EventHandler<CaseworkFinding> {

    /** An absence that goes on after the placement, or after the care, has ended. */
    private static final Set<String> UNENDED = Set.of("575", "577");

    private final CaseworkBreachRepository breaches;

    public CaseworkFindingOpened(CaseworkBreachRepository breaches) {
        this.breaches = breaches;
    }

    @Override
    public String type() {
        return "casework.StatutoryBreachOpened.v1";
    }

    @Override
    public Class<CaseworkFinding> payloadType() {
        return CaseworkFinding.class;
    }

    @Override
    public void handle(CaseworkFinding payload, ReceivedEvent event) {
        if (UNENDED.contains(payload.rule())
                && breaches.findByIdOptional(payload.breachId()).isEmpty()) {
            breaches.persist(new CaseworkBreach(payload));
        }
    }
}
