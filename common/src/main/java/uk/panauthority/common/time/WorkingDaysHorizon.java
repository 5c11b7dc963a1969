package uk.panauthority.common.time;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Warns half a year before the bank-holiday table runs out, in the wellness group: work goes on meanwhile. */
@Wellness
@ApplicationScoped
public class WorkingDaysHorizon implements HealthCheck {

    private static final int WARNING_DAYS = 180;

    private final WorkingDays workingDays;
    private final Clock clock;

    public WorkingDaysHorizon(WorkingDays workingDays, Clock clock) {
        this.workingDays = workingDays;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        return HealthCheckResponse.named("bank-holiday table")
                .withData("horizon", workingDays.horizon().toString())
                .status(today.plusDays(WARNING_DAYS).isBefore(workingDays.horizon()))
                .build();
    }
}
