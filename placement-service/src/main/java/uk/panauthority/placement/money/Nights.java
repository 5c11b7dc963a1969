package uk.panauthority.placement.money;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A run of nights, each named by the day on which it begins (M3): the first is in it, the day of departure is not.
 *
 * @param from the first night
 * @param to the first night that is no longer in it; null when it is open; {@code from} when there is no night at all
 */
public record Nights(LocalDate from, @Nullable LocalDate to) {

    public Nights {
        if (to != null && to.isBefore(from)) {
            throw new IllegalArgumentException("nights do not run backwards");
        }
    }

    /**
     * The nights that a stay is charged for.
     *
     * @param departed null while the child lives there
     * @param chargeDepartureDay whether the contract charges the day of departure as a night (M3)
     */
    public static Nights ofStay(LocalDate arrived, @Nullable LocalDate departed, boolean chargeDepartureDay) {
        return new Nights(arrived, departed != null && chargeDepartureDay ? departed.plusDays(1) : departed);
    }

    public static Nights of(YearMonth month) {
        return new Nights(month.atDay(1), month.plusMonths(1).atDay(1));
    }

    /** How many of its nights lie before this day. */
    public long before(LocalDate day) {
        LocalDate end = earlier(to, day);
        return end.isAfter(from) ? ChronoUnit.DAYS.between(from, end) : 0;
    }

    /** The nights that are in both; none when they do not meet. */
    public Nights and(Nights other) {
        LocalDate start = from.isAfter(other.from) ? from : other.from;
        LocalDate end = other.to == null ? to : earlier(to, other.to);
        return new Nights(start, end != null && end.isBefore(start) ? start : end);
    }

    public boolean meets(Nights other) {
        return !and(other).none();
    }

    /** Whether there is no night in it. */
    public boolean none() {
        return from.equals(to);
    }

    private static LocalDate earlier(@Nullable LocalDate open, LocalDate day) {
        return open != null && open.isBefore(day) ? open : day;
    }
}
