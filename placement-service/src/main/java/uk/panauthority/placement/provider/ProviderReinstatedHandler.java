package uk.panauthority.placement.provider;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.common.event.EventHandler;
import uk.panauthority.common.event.ReceivedEvent;

/** Learns from procurement that a suspended provider may be given work again. */
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
