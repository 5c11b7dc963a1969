package uk.panauthority.casework.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.measure.kpi.Period;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/**
 * What is asked: which days, as known when, divided by what.
 *
 * @param by null for the total alone
 */
public record MeasureQuery(
        Period period, Instant asOf, @Nullable Dimension by) {

    private static final Instant EARLIEST =
            LocalDate.of(2000, 1, 1).atStartOfDay(PlatformClock.LONDON).toInstant();

    /**
     * Reads the parameters of a request.
     *
     * @throws Problem {@code field-invalid} for days that are none, are missing, stand in the wrong order, or span more
     *     years than a report may, and for a moment that lies in the future; {@code code-not-valid} for an unknown division
     */
    public static MeasureQuery of(
            @Nullable String from,
            @Nullable String to,
            @Nullable String asOf,
            @Nullable String by,
            int years,
            Instant now) {
        LocalDate first = day("from", from);
        LocalDate last = day("to", to);
        if (last.isBefore(first)) {
            throw Problem.at("to", CommonProblem.FIELD_INVALID, "The last day is before the first.");
        }
        if (last.isAfter(first.plusYears(years))) {
            throw Problem.at("to", CommonProblem.FIELD_INVALID, "One report spans " + years + " years at most.");
        }
        return new MeasureQuery(new Period(first, last), moment(asOf, now), dimension(by));
    }

    /** The same question about other days. */
    public MeasureQuery during(Period other) {
        return new MeasureQuery(other, asOf, by);
    }

    /** Reads a day. */
    public static LocalDate day(String parameter, @Nullable String text) {
        if (text == null) {
            throw Problem.at(parameter, CommonProblem.FIELD_INVALID, "A day is needed, as 2026-03-31.");
        }
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < 2000 || day.getYear() > 2200) {
                throw Problem.at(parameter, CommonProblem.FIELD_INVALID, "The day lies outside of what is recorded.");
            }
            return day;
        } catch (DateTimeParseException e) {
            throw Problem.at(parameter, CommonProblem.FIELD_INVALID, "This is not a day, as 2026-03-31.");
        }
    }

    /** Reads the moment whose knowledge counts: now, unless an earlier one is named. */
    public static Instant moment(@Nullable String text, Instant now) {
        if (text == null) {
            return now;
        }
        try {
            Instant at = Instant.parse(text);
            if (at.isAfter(now) || at.isBefore(EARLIEST)) {
                throw Problem.at("asOf", CommonProblem.FIELD_INVALID, "Nothing is known of this moment yet.");
            }
            return at;
        } catch (DateTimeParseException e) {
            throw Problem.at("asOf", CommonProblem.FIELD_INVALID, "This is not a moment, as 2026-04-01T08:00:00Z.");
        }
    }

    private static @Nullable Dimension dimension(@Nullable String text) {
        return text == null
                ? null
                : Dimension.of(text)
                        .orElseThrow(() ->
                                Problem.at("by", CommonProblem.CODE_NOT_VALID, "Measures are not divided by this."));
    }
}
