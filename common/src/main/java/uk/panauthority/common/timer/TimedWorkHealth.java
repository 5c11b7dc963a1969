package uk.panauthority.common.timer;

import io.smallrye.health.api.Wellness;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Says that clocks stand still. A service whose escalations do not fire must not look healthy; it goes on taking requests
 * all the same, since a police message is better kept late than refused.
 */
@Wellness
public class TimedWorkHealth implements HealthCheck {

    /** Long enough for a round that catches up after an outage. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final TimedWorkRunner runner;
    private final TimedWorkConfig config;
    private final Clock clock;

    public TimedWorkHealth(TimedWorkRunner runner, TimedWorkConfig config, Clock clock) {
        this.runner = runner;
        this.config = config;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        Duration sinceLast = Duration.between(runner.lastRound(), clock.instant());
        return HealthCheckResponse.named("timed-work")
                .status(!config.enabled() || sinceLast.compareTo(PATIENCE) < 0)
                .withData("secondsSinceLastRound", sinceLast.toSeconds())
                .build();
    }
}
