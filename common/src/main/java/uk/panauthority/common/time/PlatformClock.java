package uk.panauthority.common.time;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;

/** Provides the clock. Microseconds, as the database keeps them, so that a stored instant reads back unchanged. */
@Singleton
public class PlatformClock {

    /** Where legal days begin and end. */
    public static final ZoneId LONDON = ZoneId.of("Europe/London");

    @Produces
    @Singleton
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
    }
}
