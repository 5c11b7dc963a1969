package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The beds of one home and what is claimed of them: the one place that says what a bed is on a night and who may have it.
 * Knows no child and changes nothing.
 *
 * @param capacities how many places from which day on, in their order; before the first the same as from it
 * @param closedOn the first day on which nobody may come any more
 * @param claims stays, voids and live holds; of the nights that are asked about, all
 * @param kept beds kept by blocks and loans
 */
record BedBoard(List<Capacity> capacities, @Nullable LocalDate closedOn, List<BedStay> claims, List<KeptBed> kept) {

    /** A number of places from a day on. */
    record Capacity(LocalDate from, int places) {}

    /**
     * The bed that a child of an authority would get from a night on, without an end: one that is kept for the authority
     * before any other, and never one that is kept for another authority.
     */
    Optional<Integer> freeBed(String authority, LocalDate first) {
        return isOpenFrom(first)
                ? bedsInOrder(first, authority)
                        .filter(bed -> mayHave(bed, authority, first) && isUnclaimed(bed, first, null))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether that very bed can be had from a night on, without an end. */
    boolean isFree(int bed, String authority, LocalDate first) {
        return isOpenFrom(first) && mayHave(bed, authority, first) && isUnclaimed(bed, first, null);
    }

    /** What the bed is on a night. */
    BedState stateOf(int bed, LocalDate night) {
        Optional<BedStay> claim = claimOf(bed, night);
        if (claim.isPresent()) {
            return switch (claim.get().use()) {
                case STAY -> BedState.OCCUPIED;
                case VOID -> BedState.VOID;
                case HOLD -> BedState.HELD;
            };
        }
        return openBeds(night).contains(bed) ? BedState.AVAILABLE : BedState.CLOSED;
    }

    /** Beds that can take a child of this authority on a night; of any authority when null. */
    List<Vacancy> vacancies(@Nullable String authority, LocalDate night) {
        return openBeds(night).stream()
                .sorted()
                .map(bed -> new Vacancy(bed, night, endOf(bed, night), keeperOf(bed, night)))
                .filter(v ->
                        authority == null || v.keptFor() == null || v.keptFor().equals(authority))
                .toList();
    }

    /** The most beds that are slept in or held on one night from a day on. */
    int mostTaken(LocalDate from) {
        return nightsOfChange(from)
                .mapToInt(night -> Math.toIntExact(claims.stream()
                        .filter(c -> !c.isVoid() && c.covers(night))
                        .count()))
                .max()
                .orElse(0);
    }

    /** Whether a bed is claimed on no night from one day to the day before another; null is without end. */
    boolean isUnclaimed(int bed, LocalDate from, @Nullable LocalDate to) {
        return claimsOf(bed, from, to).isEmpty();
    }

    List<BedStay> claimsOf(int bed, LocalDate from, @Nullable LocalDate to) {
        return claims.stream()
                .filter(c -> c.bed() == bed && c.touches(from, to))
                .toList();
    }

    /** The same board as if this claim were not there. */
    BedBoard without(java.util.UUID claimId) {
        return new BedBoard(
                capacities,
                closedOn,
                claims.stream().filter(c -> !c.claimId().equals(claimId)).toList(),
                kept);
    }

    int placesOn(LocalDate night) {
        return capacities.stream()
                .filter(c -> !c.from().isAfter(night))
                .reduce((before, after) -> after)
                .orElse(capacities.getFirst())
                .places();
    }

    /** How many beds it has or had; their numbers begin with 1. */
    int beds() {
        return capacities.stream().mapToInt(Capacity::places).max().orElseThrow();
    }

    /** On every night from then on somebody more may sleep there: no more beds are claimed than the home has places. */
    private boolean isOpenFrom(LocalDate first) {
        return closedOn == null && nightsOfChange(first).allMatch(night -> claimedOn(night) < placesOn(night));
    }

    /** The nights on which something begins; between them the home is as full as at the last of them, or emptier. */
    private Stream<LocalDate> nightsOfChange(LocalDate from) {
        return Stream.of(
                        Stream.of(from),
                        claims.stream().map(BedStay::firstNight),
                        capacities.stream().map(Capacity::from))
                .flatMap(nights -> nights)
                .filter(night -> !night.isBefore(from))
                .distinct();
    }

    private long claimedOn(LocalDate night) {
        return claims.stream().filter(c -> c.covers(night)).count();
    }

    /** The unclaimed beds for which there are places, those that are kept before the others. */
    private Collection<Integer> openBeds(LocalDate night) {
        if (closedOn != null && !night.isBefore(closedOn)) {
            return List.of();
        }
        Comparator<Integer> keptFirst = Comparator.comparing(bed -> keeperOf(bed, night) == null);
        return IntStream.rangeClosed(1, beds())
                .boxed()
                .filter(bed -> claimOf(bed, night).isEmpty())
                .sorted(keptFirst.thenComparing(Comparator.naturalOrder()))
                .limit(Math.max(0, placesOn(night) - claimedOn(night)))
                .toList();
    }

    private Optional<BedStay> claimOf(int bed, LocalDate night) {
        return claims.stream().filter(c -> c.bed() == bed && c.covers(night)).findFirst();
    }

    private Stream<Integer> bedsInOrder(LocalDate first, String authority) {
        Comparator<Integer> ownFirst = Comparator.comparing(
                bed -> kept.stream().noneMatch(k -> k.bed() == bed && isOf(k, authority) && k.covers(first)));
        return IntStream.rangeClosed(1, beds()).boxed().sorted(ownFirst.thenComparing(Comparator.naturalOrder()));
    }

    /** A bed kept for others on any later night is theirs, unless the authority has borrowed it above them. */
    private boolean mayHave(int bed, String authority, LocalDate first) {
        return ofOthers(bed, authority, first)
                .allMatch(other -> !other.lent()
                        && kept.stream()
                                .anyMatch(own ->
                                        own.bed() == bed && own.lent() && isOf(own, authority) && own.covers(first)));
    }

    private Stream<KeptBed> ofOthers(int bed, String authority, LocalDate first) {
        Predicate<KeptBed> others = k -> !isOf(k, authority) && k.touches(first, null);
        return kept.stream().filter(k -> k.bed() == bed).filter(others);
    }

    private @Nullable String keeperOf(int bed, LocalDate night) {
        return keepingOf(bed, night).map(KeptBed::authority).orElse(null);
    }

    /** Who keeps the bed on a night: the borrower before the owner. */
    Optional<KeptBed> keepingOf(int bed, LocalDate night) {
        return kept.stream().filter(k -> k.bed() == bed && k.covers(night)).max(Comparator.comparing(KeptBed::lent));
    }

    private @Nullable LocalDate endOf(int bed, LocalDate night) {
        List<LocalDate> ends = new ArrayList<>();
        claims.stream()
                .filter(c -> c.bed() == bed && c.touches(night, null))
                .map(BedStay::firstNight)
                .forEach(ends::add);
        kept.stream()
                .filter(k -> k.bed() == bed && k.firstNight().isAfter(night) && k.touches(night, null))
                .map(KeptBed::firstNight)
                .forEach(ends::add);
        return ends.stream()
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static boolean isOf(KeptBed keeping, String authority) {
        return keeping.authority().equals(authority);
    }
}
