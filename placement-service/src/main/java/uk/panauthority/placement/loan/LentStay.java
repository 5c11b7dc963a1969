package uk.panauthority.placement.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.home.BedStay;

/**
 * What became of the bed of a loan from its first night on. From the agreement on nobody else can sleep there, so that a
 * child who does is the borrower's.
 *
 * @param stays in their order, without voids
 */
record LentStay(List<BedStay> stays) {

    static LentStay of(List<BedStay> ofHome, int bed, LocalDate firstNight, @Nullable LocalDate endedOn) {
        return new LentStay(ofHome.stream()
                .filter(s -> s.bed() == bed && !s.isVoid() && !s.firstNight().isBefore(firstNight))
                .filter(s -> endedOn == null || s.firstNight().isBefore(endedOn))
                .toList());
    }

    boolean isTaken() {
        return !stays.isEmpty();
    }

    Optional<LocalDate> arrivedOn() {
        return stays.stream().map(BedStay::firstNight).findFirst();
    }

    /** The day after the last night; empty while a child sleeps there, or when none came. */
    Optional<LocalDate> leftOn() {
        return stays.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(stays.getLast().departure());
    }

    /**
     * How many nights were slept.
     *
     * @param until at most to the night before this day
     */
    int nights(LocalDate until) {
        return Math.toIntExact(stays.stream().mapToLong(s -> nights(s, until)).sum());
    }

    private static long nights(BedStay stay, LocalDate until) {
        LocalDate departure = stay.departure();
        LocalDate end = departure == null || departure.isAfter(until) ? until : departure;
        return Math.max(0, ChronoUnit.DAYS.between(stay.firstNight(), end));
    }
}
