package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The year of a return: 1 April to 31 March, named by both calendar years.
 *
 * @param startYear the calendar year of 1 April
 */
public record ReturnYear(int startYear) {

    /** The first year with the table of deprivations of liberty. */
    private static final int FIRST_DOLO = 2026;

    /** The last year in which sex is coded 1 and 2. */
    private static final int LAST_NUMBERS_FOR_SEX = 2023;

    private static final Pattern LABEL = Pattern.compile("(20\\d{2})-(\\d{2})");

    /** Reads {@code 2025-26}; empty when the text is no such year. */
    public static Optional<ReturnYear> parse(String label) {
        Matcher matcher = LABEL.matcher(label);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        ReturnYear year = new ReturnYear(Integer.parseInt(matcher.group(1)));
        return year.label().equals(label) ? Optional.of(year) : Optional.empty();
    }

    /** The year that the day belongs to. */
    public static ReturnYear of(LocalDate day) {
        return new ReturnYear(day.getMonthValue() < Month.APRIL.getValue() ? day.getYear() - 1 : day.getYear());
    }

    /** For example {@code 2025-26}. */
    public String label() {
        return "%d-%02d".formatted(startYear, (startYear + 1) % 100);
    }

    public LocalDate first() {
        return LocalDate.of(startYear, Month.APRIL, 1);
    }

    public LocalDate last() {
        return LocalDate.of(startYear + 1, Month.MARCH, 31);
    }

    /** Whether what lasted so long belongs into the year's file; what ended on its first day was open the night before. */
    public boolean touches(LocalDate from, @Nullable LocalDate to) {
        return !from.isAfter(last()) && (to == null || !to.isBefore(first()));
    }

    /** The end as the year's file shows it: what ends later is open in it. */
    public @Nullable LocalDate shown(@Nullable LocalDate end) {
        return end == null || end.isAfter(last()) ? null : end;
    }

    public boolean hasDolo() {
        return startYear >= FIRST_DOLO;
    }

    public boolean codesSexByNumber() {
        return startYear <= LAST_NUMBERS_FOR_SEX;
    }

    public ReturnYear next() {
        return new ReturnYear(startYear + 1);
    }

    public ReturnYear previous() {
        return new ReturnYear(startYear - 1);
    }
}
