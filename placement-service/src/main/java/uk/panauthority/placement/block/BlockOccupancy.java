package uk.panauthority.placement.block;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The nights of a block's beds in a period, each counted once: what nobody took is empty. The first night counts, the day
 * of departure does not (M3).
 *
 * @param nights how many bed-nights there were of each use, in the order of statements
 */
record BlockOccupancy(Map<NightUse, Integer> nights) {

    private static final Comparator<NightUse> ORDER = Comparator.comparing(NightUse::kind)
            .thenComparing(u -> u.authority() == null ? "" : u.authority())
            .thenComparing(u -> u.cause() == null ? "" : u.cause());

    /**
     * Nights of one bed that somebody or something took.
     *
     * @param departure the day after the last night; null while nobody knows it
     */
    record Taken(int bed, LocalDate firstNight, @Nullable LocalDate departure, NightUse use) {}

    private record BedNight(int bed, LocalDate night) {}

    /**
     * Counts a period.
     *
     * @param beds numbers of the contracted beds; what others took is passed over
     * @param from first night
     * @param to the day after the last night
     * @throws IllegalStateException when a bed was taken twice on one night, which the database forbids
     */
    static BlockOccupancy of(List<Integer> beds, LocalDate from, LocalDate to, List<Taken> taken) {
        Map<BedNight, NightUse> uses = new HashMap<>();
        for (Taken one : taken) {
            if (beds.contains(one.bed())) {
                nightsOf(one, from, to).forEach(night -> {
                    if (uses.put(new BedNight(one.bed(), night), one.use()) != null) {
                        throw new IllegalStateException("a bed is taken twice on a night");
                    }
                });
            }
        }
        Map<NightUse, Integer> nights = new TreeMap<>(ORDER);
        uses.values().forEach(use -> nights.merge(use, 1, Integer::sum));
        long all = Math.max(0, ChronoUnit.DAYS.between(from, to)) * beds.size();
        int empty = Math.toIntExact(all - uses.size());
        if (empty > 0) {
            nights.put(NightUse.EMPTY, empty);
        }
        return new BlockOccupancy(nights);
    }

    int of(NightUse.Kind kind) {
        return nights.entrySet().stream()
                .filter(e -> e.getKey().kind() == kind)
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    int contracted() {
        return nights.values().stream().mapToInt(Integer::intValue).sum();
    }

    int payable() {
        return contracted() - of(NightUse.Kind.PROVIDER_VOID);
    }

    int used() {
        return of(NightUse.Kind.OWN) + of(NightUse.Kind.LENT);
    }

    private static List<LocalDate> nightsOf(Taken taken, LocalDate from, LocalDate to) {
        LocalDate departure = taken.departure();
        LocalDate first = taken.firstNight().isBefore(from) ? from : taken.firstNight();
        LocalDate end = departure == null || departure.isAfter(to) ? to : departure;
        return first.isBefore(end) ? first.datesUntil(end).toList() : List.of();
    }
}
