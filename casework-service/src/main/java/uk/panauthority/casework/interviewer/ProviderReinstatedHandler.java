package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A provider that is reinstated may be given interviews again, and keeps those that nobody else was given. */
@ApplicationScoped
public class ProviderReinstatedHandler implements EventHandler<ProviderReinstated> {

    private final ProviderSuspensions suspensions;

    public ProviderReinstatedHandler(ProviderSuspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public String type() {
        return "procurement.ProviderReinstated.v1";
    }

    @Override
    public Class<ProviderReinstated> payloadType() {
        return ProviderReinstated.class;
    }

    @Override
    public void handle(ProviderReinstated payload, ReceivedEvent event) {
        suspensions.reinstated(payload);
    }
}
