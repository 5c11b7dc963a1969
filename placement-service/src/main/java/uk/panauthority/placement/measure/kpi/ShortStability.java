package uk.panauthority.placement.measure.kpi;

import java.time.LocalDate;
import java.util.List;

/** KPI-2: children who had to move again and again within a year. */
final class ShortStability implements Measure<CareChild> {

    @Override
    public String code() {
        return "KPI-2";
    }

    @Override
    public List<CareChild> read(Sources sources, Asked asked) {
        return CareChild.of(sources, asked);
    }

    @Override
    public Result count(List<CareChild> facts, Asked asked, Definition definition) {
        LocalDate day = asked.lastDay();
        LocalDate first = day.minusMonths(definition.parameter("months")).plusDays(1);
        int many = definition.parameter("placements");
        List<CareChild> inCare = facts.stream().filter(CareChild::isInCare).toList();
        return new Tally()
                .records("children", inCare)
                .records("threeOrMore", inCare, c -> c.placesIn(first, day) >= many)
                .records("withoutPlacement", inCare, c -> c.placesIn(first, day) == 0)
                .records("careNotTold", facts, c -> !c.isInCare())
                .percent("threeOrMorePercent", "threeOrMore", "children")
                .result();
    }
}
