package uk.panauthority.scenarios.stage;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * One run: its marks, which no other run shares, and its moments, all counted back from its start, so that no clock
 * needs to be moved. Two runs may start in different seconds only.
 */
public final class Moments {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final Instant start;

    private Moments(Instant start) {
        this.start = start;
    }

    public static Moments startingNow() {
        return new Moments(Instant.now().truncatedTo(ChronoUnit.SECONDS));
    }

    /** So long before the run began. */
    public Instant ago(Duration before) {
        return start.minus(before);
    }

    public Instant hoursAgo(long hours) {
        return ago(Duration.ofHours(hours));
    }

    /** The day of the run in London, shifted. */
    public LocalDate day(int shift) {
        return LocalDate.ofInstant(start, LONDON).plusDays(shift);
    }

    /** The day in London on which so many hours before the run fell. */
    public LocalDate dayOf(long hoursAgo) {
        return LocalDate.ofInstant(hoursAgo(hoursAgo), LONDON);
    }

    /** Letters and digits of this run, upper case. */
    public String mark() {
        return Long.toString(start.getEpochSecond(), 36).toUpperCase(Locale.ROOT);
    }

    /** A whole number of this run. */
    public long number() {
        return start.getEpochSecond();
    }
}
