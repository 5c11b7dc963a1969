package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/** KPI-3: children long in care who have a lasting home. */
final class LongStability implements Measure<CareChild> {

    @Override
    public String code() {
        return "KPI-3";
    }

    @Override
    public List<CareChild> read(Sources sources, Asked asked) {
        return CareChild.of(sources, asked);
    }

    @Override
    public Result count(List<CareChild> facts, Asked asked, Definition definition) {
        LocalDate day = asked.lastDay();
        LocalDate careBy = day.minusMonths(definition.parameter("careMonths"));
        LocalDate placedBy = day.minusMonths(definition.parameter("placementMonths"));
        LocalDate bornAfter = day.minusYears(definition.parameter("under"));
        List<CareChild> inCareLong = facts.stream()
                .filter(c -> c.careSince() != null && !c.careSince().isAfter(careBy))
                .toList();
        List<CareChild> children = inCareLong.stream()
                .filter(c -> c.bornOn() != null && c.bornOn().isAfter(bornAfter))
                .toList();
        Predicate<CareChild> lasting = c -> c.places().stream()
                .anyMatch(p -> p.isLivedIn(day, day) && !p.from().isAfter(placedBy));
        return new Tally()
                .records("children", children)
                .records("samePlacement", children, lasting)
                .records("placementNotKnown", children, c -> !c.placed())
                .records("ageNotKnown", inCareLong, c -> c.bornOn() == null)
                .records("careNotTold", facts, c -> !c.isInCare())
                .percent("samePlacementPercent", "samePlacement", "children")
                .result();
    }
}
