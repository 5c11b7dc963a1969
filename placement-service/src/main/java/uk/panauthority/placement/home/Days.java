package uk.panauthority.placement.home;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Days in the query of an address. */
final class Days {

    private Days() {}

    /** @throws Problem {@code field-invalid} */
    static @Nullable LocalDate read(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Give days as 2027-04-01.");
        }
    }

    /** That night; tonight when none is named. */
    static LocalDate nightOr(@Nullable String text, Clock clock) {
        LocalDate day = read(text);
        return day == null ? LocalDate.now(clock.withZone(PlatformClock.LONDON)) : day;
    }
}
