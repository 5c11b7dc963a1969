package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Set;

/** KPI-4: placements that ended as nobody had planned. */
final class Breakdowns implements Measure<LivedPlacement> {

    private static final List<String> UNPLANNED = List.of("CREQB", "CREQO", "CHILD", "LAREQ", "ALLEG", "STAND");
    private static final String PLANNED = "CARPL";

    @Override
    public String code() {
        return "KPI-4";
    }

    @Override
    public Set<Dimension> dimensions() {
        return Set.of(Dimension.TYPE, Dimension.ROUTE, Dimension.PROVIDER);
    }

    @Override
    public List<LivedPlacement> read(Sources sources, Asked asked) {
        return LivedPlacement.ofThePeriod(sources, asked).stream()
                .filter(p -> p.endedOn() != null && asked.period().covers(p.endedOn()))
                .toList();
    }

    @Override
    public Result count(List<LivedPlacement> ended, Asked asked, Definition definition) {
        Tally tally = new Tally()
                .records("ended", ended)
                .records("breakdowns", ended, p -> p.endReason() != null && UNPLANNED.contains(p.endReason()))
                .records("planned", ended, p -> PLANNED.equals(p.endReason()))
                .percent("breakdownsPer100", "breakdowns", "ended")
                .percent("plannedPer100", "planned", "ended");
        UNPLANNED.forEach(reason -> tally.records(reason, ended, p -> reason.equals(p.endReason())));
        return tally.result();
    }
}
