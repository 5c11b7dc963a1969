package uk.panauthority.common.event;

import io.smallrye.health.api.Wellness;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Shows the backlog beside the health of the service. Always up: a broker that is away is no reason to restart a service
 * or to keep requests from it.
 */
@Wellness
public class EventHealth implements HealthCheck {

    private final EventBacklog backlog;
    private final OutboxRelay relay;

    public EventHealth(EventBacklog backlog, OutboxRelay relay) {
        this.backlog = backlog;
        this.relay = relay;
    }

    @Override
    public HealthCheckResponse call() {
        EventBacklog.Sample sample = backlog.latest();
        return HealthCheckResponse.named("events")
                .up()
                .withData("relayLeads", relay.leading())
                .withData("outboxDepth", sample.outboxDepth())
                .withData("outboxOldestSeconds", (long) sample.outboxOldestSeconds())
                .withData("inboxPending", sample.inboxPending())
                .withData("inboxParked", sample.inboxParked())
                .build();
    }
}
