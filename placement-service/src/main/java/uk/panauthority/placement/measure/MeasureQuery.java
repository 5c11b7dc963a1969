package uk.panauthority.placement.measure;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.measure.kpi.Defined;
import uk.panauthority.placement.measure.kpi.Dimension;
import uk.panauthority.placement.measure.kpi.Period;

/**
 * What is asked, as it was written.
 *
 * @param year of the statutory return, as 2026-27: from 1 April to 31 March
 */
record MeasureQuery(
        @Nullable String year,
        @Nullable String from,
        @Nullable String to,
        @Nullable String by) {

    private static final int YEARS = 5;
    private static final int CENTURY = 100;
    private static final Pattern YEAR = Pattern.compile("(20\\d\\d|21\\d\\d)-(\\d\\d)");

    /** @throws Problem {@code field-invalid} for days that are none, are missing, run backwards, or span too many years */
    Period period() {
        if (year != null) {
            if (from != null || to != null) {
                throw Problem.at("/year", CommonProblem.FIELD_INVALID, "Give a year, or two days, and not both.");
            }
            return ofYear(year);
        }
        LocalDate first = day(from, "/from");
        LocalDate last = day(to, "/to");
        if (last.isBefore(first)) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "The last day is before the first.");
        }
        if (!last.isBefore(first.plusYears(YEARS))) {
            throw Problem.at("/to", CommonProblem.FIELD_INVALID, "A measure spans " + YEARS + " years at most.");
        }
        return new Period(first, last);
    }

    /** @throws Problem {@code code-not-valid} when the measure is not divided by this */
    @Nullable
    Dimension dimension(Defined<?> measure) {
        return by == null
                ? null
                : Dimension.of(by)
                        .filter(measure.measure().dimensions()::contains)
                        .orElseThrow(() -> Problem.at(
                                "/by", CommonProblem.CODE_NOT_VALID, "This measure is not divided by that."));
    }

    private static Period ofYear(String text) {
        Matcher form = YEAR.matcher(text);
        if (form.matches()) {
            int first = Integer.parseInt(form.group(1));
            if ((first + 1) % CENTURY == Integer.parseInt(form.group(2))) {
                return new Period(LocalDate.of(first, 4, 1), LocalDate.of(first + 1, 3, 31));
            }
        }
        throw Problem.at("/year", CommonProblem.FIELD_INVALID, "A year is written 2026-27.");
    }

    private static LocalDate day(@Nullable String text, String pointer) {
        try {
            LocalDate day = text == null ? null : LocalDate.parse(text);
            if (day != null && day.getYear() >= 2000 && day.getYear() < 2200) {
                return day;
            }
        } catch (DateTimeParseException e) {
            // Not a day: the same answer as for one that cannot be meant.
        }
        throw Problem.at(pointer, CommonProblem.FIELD_INVALID, "Give a day: 2026-11-21.");
    }
}
