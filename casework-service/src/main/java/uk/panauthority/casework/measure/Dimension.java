package uk.panauthority.casework.measure;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.kpi.Period;

/** By what a measure can be divided into rows. */
public enum Dimension {
    /** Own children in one row; beside them, hosted children by the authority that placed them. */
    AUTHORITY("authority"),
    /** The local authority district in which the child lived. */
    DISTRICT("district"),
    /** From home, looked after in the area or out of it; beside them, hosted children. */
    AREA_TYPE("areaType"),
    /** The police force that reported. */
    FORCE("force"),
    /** Who delivers the interview: the organisation it was given to, else the authority whose duty it is. */
    DELIVERER("deliverer"),
    MONTH("month"),
    QUARTER("quarter"),
    /** Years that begin on 1 April, as statutory returns have them. */
    YEAR("year");

    private final String parameter;

    Dimension(String parameter) {
        this.parameter = parameter;
    }

    public String parameter() {
        return parameter;
    }

    static Optional<Dimension> of(String parameter) {
        return Arrays.stream(values())
                .filter(d -> d.parameter.equals(parameter))
                .findFirst();
    }

    boolean isPeriod() {
        return this == MONTH || this == QUARTER || this == YEAR;
    }

    /** The row of an episode; dividing by periods is not by episodes. */
    String keyOf(EpisodeCase e, String viewer) {
        return switch (this) {
            case AUTHORITY -> e.episode().responsibleLa();
            case DISTRICT -> e.district();
            case AREA_TYPE -> e.areaType(viewer).name();
            case FORCE -> e.episode().force();
            case DELIVERER -> e.deliverer();
            case MONTH, QUARTER, YEAR -> throw new IllegalStateException("a period is no property of an episode");
        };
    }

    /** The first day of the month, quarter or year that the day lies in. */
    LocalDate startOf(LocalDate day) {
        LocalDate month = day.withDayOfMonth(1);
        return switch (this) {
            case MONTH -> month;
            case QUARTER -> month.minusMonths((month.getMonthValue() - 1) % 3);
            case YEAR -> LocalDate.of(day.getYear(), 4, 1).minusYears(day.getMonthValue() < 4 ? 1 : 0);
            case AUTHORITY, DISTRICT, AREA_TYPE, FORCE, DELIVERER ->
                throw new IllegalStateException("this divides no time");
        };
    }

    /** The days, widened to the first and the last day of the periods that they touch. */
    public Period around(Period days) {
        int months = this == MONTH ? 1 : this == QUARTER ? 3 : 12;
        return new Period(
                startOf(days.from()), startOf(days.to()).plusMonths(months).minusDays(1));
    }

    /** The periods of this kind that the days touch, cut to them. */
    public List<Period> within(Period days) {
        int months = this == MONTH ? 1 : this == QUARTER ? 3 : 12;
        return startOf(days.from())
                .datesUntil(days.to().plusDays(1), java.time.Period.ofMonths(months))
                .map(start -> new Period(
                        later(start, days.from()),
                        earlier(start.plusMonths(months).minusDays(1), days.to())))
                .toList();
    }

    private static LocalDate later(LocalDate a, LocalDate b) {
        return a.isAfter(b) ? a : b;
    }

    private static LocalDate earlier(LocalDate a, LocalDate b) {
        return a.isBefore(b) ? a : b;
    }
}
