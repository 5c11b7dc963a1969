package uk.panauthority.placement.provider;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns from procurement that a provider may be given no work for a time. */
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
