package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns that an absence has been closed, or was none: the return need not wait for it any more. */
@ApplicationScoped
public class CaseworkFindingCleared implements EventHandler<CaseworkFinding> {

    private final CaseworkBreachRepository breaches;

    public CaseworkFindingCleared(CaseworkBreachRepository breaches) {
        this.breaches = breaches;
    }

    @Override
    public String type() {
        return "casework.StatutoryBreachCleared.v1";
    }

    @Override
    public Class<CaseworkFinding> payloadType() {
        return CaseworkFinding.class;
    }

    @Override
    public void handle(CaseworkFinding payload, ReceivedEvent event) {
        breaches.deleteById(payload.breachId());
    }
}
