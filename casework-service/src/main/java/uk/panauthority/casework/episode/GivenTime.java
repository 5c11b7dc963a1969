package uk.panauthority.casework.episode;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * A time as staff entered it: with an offset it is an instant; without one it is London time, where that is one instant.
 */
@Schema(type = SchemaType.STRING, format = "date-time")
public record GivenTime(@JsonValue String text) {

    /** Nothing that happens to a child lies outside; the database could not hold it either. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2200;

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public GivenTime {}

    /**
     * The instant.
     *
     * @param pointer the field, for the refusal
     * @throws Problem {@code field-invalid} for no time at all, {@code time-ambiguous} for a local time that the change of
     *     clocks skipped or repeated
     */
    Instant at(String pointer) {
        try {
            return checked(OffsetDateTime.parse(text), pointer);
        } catch (DateTimeException e) {
            return local(pointer);
        }
    }

    private Instant local(String pointer) {
        try {
            LocalDateTime local = LocalDateTime.parse(text);
            List<ZoneOffset> offsets = PlatformClock.LONDON.getRules().getValidOffsets(local);
            if (offsets.size() != 1) {
                throw Problem.at(pointer, CaseworkProblem.TIME_AMBIGUOUS, "Give the offset from UTC.");
            }
            return checked(local.atOffset(offsets.getFirst()), pointer);
        } catch (DateTimeException e) {
            throw invalid(pointer);
        }
    }

    private static Instant checked(OffsetDateTime time, String pointer) {
        if (time.getYear() < FIRST_YEAR || time.getYear() > LAST_YEAR) {
            throw invalid(pointer);
        }
        return time.toInstant().truncatedTo(ChronoUnit.MICROS);
    }

    private static Problem invalid(String pointer) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, "This is not a time in the form of RFC 3339.");
    }
}
