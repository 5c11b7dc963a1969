package uk.panauthority.casework.notification;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import uk.panauthority.common.time.PlatformClock;

/**
 * A time as a force wrote it. With an offset it is an instant. Without one it is taken as London time, but only where that
 * is one instant: an hour that the spring change skipped or the autumn change repeated is for a person.
 */
sealed interface SentTime {

    record At(Instant instant) implements SentTime {}

    record Faulty(WarningCode code) implements SentTime {}

    /** Nothing that a force tells of lies outside; the database could not hold it either. */
    int FIRST_YEAR = 1900;

    int LAST_YEAR = 2200;

    static SentTime read(String text) {
        try {
            return at(OffsetDateTime.parse(text));
        } catch (DateTimeException e) {
            return readLocal(text);
        }
    }

    private static SentTime readLocal(String text) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            List<ZoneOffset> offsets = PlatformClock.LONDON.getRules().getValidOffsets(local);
            return offsets.size() == 1
                    ? at(local.atOffset(offsets.getFirst()))
                    : new Faulty(WarningCode.TIME_AMBIGUOUS);
        } catch (DateTimeException e) {
            return new Faulty(WarningCode.FIELD_INVALID);
        }
    }

    private static SentTime at(OffsetDateTime time) {
        return time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR
                ? new Faulty(WarningCode.FIELD_INVALID)
                : new At(time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
}
