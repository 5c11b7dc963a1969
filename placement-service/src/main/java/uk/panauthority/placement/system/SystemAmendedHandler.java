package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Takes over what procurement has amended. */
@ApplicationScoped
public class SystemAmendedHandler implements EventHandler<SystemEstablished> {

    private final ProcuredSystems systems;

    public SystemAmendedHandler(ProcuredSystems systems) {
        this.systems = systems;
    }

    @Override
    public String type() {
        return "procurement.SystemAmended.v1";
    }

    @Override
    public Class<SystemEstablished> payloadType() {
        return SystemEstablished.class;
    }

    @Override
    public void handle(SystemEstablished payload, ReceivedEvent event) {
        systems.amended(payload);
    }
}
