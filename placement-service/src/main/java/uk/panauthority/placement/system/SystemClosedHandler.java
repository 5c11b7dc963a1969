package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Sets the last day of call-off that procurement has decided. */
@ApplicationScoped
public class SystemClosedHandler implements EventHandler<SystemClosed> {

    private final ProcuredSystems systems;

    public SystemClosedHandler(ProcuredSystems systems) {
        this.systems = systems;
    }

    @Override
    public String type() {
        return "procurement.SystemClosed.v1";
    }

    @Override
    public Class<SystemClosed> payloadType() {
        return SystemClosed.class;
    }

    @Override
    public void handle(SystemClosed payload, ReceivedEvent event) {
        systems.closed(payload);
    }
}
