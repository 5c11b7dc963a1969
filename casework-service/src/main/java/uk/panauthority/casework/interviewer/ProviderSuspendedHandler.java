package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** A suspended provider is given no interviews, and loses those that it has not held. */
@ApplicationScoped
public class ProviderSuspendedHandler implements EventHandler<ProviderSuspended> {

    private final ProviderSuspensions suspensions;

    public ProviderSuspendedHandler(ProviderSuspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public String type() {
        return "procurement.ProviderSuspended.v1";
    }

    @Override
    public Class<ProviderSuspended> payloadType() {
        return ProviderSuspended.class;
    }

    @Override
    public void handle(ProviderSuspended payload, ReceivedEvent event) {
        suspensions.suspended(payload);
    }
}
