package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.care.CareFacts;
import uk.panauthority.placement.care.CarePeriod;
import uk.panauthority.placement.care.HeaderFacts;

/**
 * A child on the last day of the period.
 *
 * @param bornOn null while it has not been told; never shown
 * @param careSince first day of the period of care that covers the day; null when none is told that does
 * @param placed whether the child lives in a placement on that day
 */
record CareChild(
        String childRef,
        @Nullable LocalDate bornOn,
        @Nullable LocalDate careSince,
        boolean placed,
        List<PlaceLived> places)
        implements Fact {

    /** The children of the authority who are looked after, or live in a placement, on the last day. */
    static List<CareChild> of(Sources sources, Asked asked) {
        LocalDate day = asked.lastDay();
        Map<String, List<LivedPlacement>> placements = LivedPlacement.ever(sources, asked).stream()
                .collect(Collectors.groupingBy(LivedPlacement::childRef, TreeMap::new, Collectors.toList()));
        List<CareChild> children = new ArrayList<>();
        for (CareFacts care : sources.children(asked.authority())) {
            List<LivedPlacement> own = placements.getOrDefault(care.childRef(), List.of());
            placements.remove(care.childRef());
            children.add(child(care.childRef(), care, own, day));
        }
        placements.forEach((ref, own) -> children.add(child(ref, null, own, day)));
        return children.stream().filter(c -> c.isInCare() || c.placed()).toList();
    }

    private static CareChild child(String ref, @Nullable CareFacts care, List<LivedPlacement> own, LocalDate day) {
        HeaderFacts header = care == null ? null : care.header();
        return new CareChild(
                ref,
                header == null ? null : header.bornOn(),
                care == null ? null : since(care, day),
                own.stream().anyMatch(p -> p.isLivedOn(day)),
                PlaceLived.of(own));
    }

    private static @Nullable LocalDate since(CareFacts care, LocalDate day) {
        return care.periods().stream()
                .filter(p -> !p.from().isAfter(day) && (p.to() == null || p.to().isAfter(day)))
                .map(CarePeriod::from)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String key() {
        return childRef;
    }

    boolean isInCare() {
        return careSince != null;
    }

    /** How many places the child lived in, from one day to another. */
    long placesIn(LocalDate first, LocalDate last) {
        return places.stream().filter(p -> p.isLivedIn(first, last)).count();
    }

    /** The record holds a date of birth and must not reach a log by accident. */
    @Override
    public String toString() {
        return "CareChild[]";
    }
}
