package uk.panauthority.placement.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.money.Money;

/**
 * What a line with a weekly price runs up over its nights: the price on those that are not suspended, and the retainer of
 * each absence. Price and each retainer are sums of their own, each rounded once (M2, M10); a part of each is its sum to the
 * end of the part less its sum to the start (M4).
 *
 * @param charged the nights on which the line holds and the child lives there
 * @param absences do not overlap (M7)
 */
public record RunningCharge(BigDecimal weeklyRate, Nights charged, List<Absence> absences) {

    public RunningCharge {
        absences = List.copyOf(absences);
    }

    /** The price of the nights of this part that are not suspended. */
    public Money price(Nights part) {
        LocalDate end = endOf(part);
        return new NightCharge(weeklyRate).part(fullNightsBefore(part.from()), fullNightsBefore(end));
    }

    /** The retainer of an absence for the nights of this part; nothing when none is paid. */
    public Money retainer(Absence absence, Nights part) {
        return retainerBefore(absence, endOf(part)).minus(retainerBefore(absence, part.from()));
    }

    /** Price and retainers of this part. */
    public Money total(Nights part) {
        return absences.stream().map(a -> retainer(a, part)).reduce(price(part), Money::plus);
    }

    private long fullNightsBefore(LocalDate day) {
        long suspended = absences.stream()
                .mapToLong(a -> charged.and(a.nights()).before(day))
                .sum();
        return charged.before(day) - suspended;
    }

    private Money retainerBefore(Absence absence, LocalDate day) {
        Retainer retainer = absence.retainer();
        Nights away = charged.and(absence.nights());
        long charging = away.before(day);
        if (retainer == null || charging == 0) {
            return Money.ZERO;
        }
        // Nights count from the first one absent, also where the line or the stay began later.
        long notCharged = absence.nights().before(away.from());
        return retainer.between(weeklyRate, notCharged, notCharged + charging);
    }

    private static LocalDate endOf(Nights part) {
        LocalDate end = part.to();
        if (end == null) {
            throw new IllegalArgumentException("an open period has no charge yet");
        }
        return end;
    }
}
