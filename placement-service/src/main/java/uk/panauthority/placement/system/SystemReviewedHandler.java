package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Records what came out of a review that was held in procurement. */
@ApplicationScoped
public class SystemReviewedHandler implements EventHandler<SystemReviewed> {

    private final ProcuredSystems systems;

    public SystemReviewedHandler(ProcuredSystems systems) {
        this.systems = systems;
    }

    @Override
    public String type() {
        return "procurement.SystemReviewed.v1";
    }

    @Override
    public Class<SystemReviewed> payloadType() {
        return SystemReviewed.class;
    }

    @Override
    public void handle(SystemReviewed payload, ReceivedEvent event) {
        systems.reviewed(payload);
    }
}
