package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Opens a system that procurement has established. */
@ApplicationScoped
public class SystemEstablishedHandler implements EventHandler<SystemEstablished> {

    private final ProcuredSystems systems;

    public SystemEstablishedHandler(ProcuredSystems systems) {
        this.systems = systems;
    }

    @Override
    public String type() {
        return "procurement.SystemEstablished.v1";
    }

    @Override
    public Class<SystemEstablished> payloadType() {
        return SystemEstablished.class;
    }

    @Override
    public void handle(SystemEstablished payload, ReceivedEvent event) {
        systems.established(payload);
    }
}
