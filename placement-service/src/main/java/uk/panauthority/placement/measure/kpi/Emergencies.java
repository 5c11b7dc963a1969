package uk.panauthority.placement.measure.kpi;

import java.util.List;

/** KPI-6: how often a home is needed at once. */
final class Emergencies implements Measure<SoughtReferral> {

    /** As the Placements Data Standard writes them. */
    private static final String TODAY = "Today";

    private static final String IN_DAYS = "in less than 5 days";

    @Override
    public String code() {
        return "KPI-6";
    }

    @Override
    public List<SoughtReferral> read(Sources sources, Asked asked) {
        return SoughtReferral.ofThePeriod(sources, asked);
    }

    @Override
    public Result count(List<SoughtReferral> facts, Asked asked, Definition definition) {
        return new Tally()
                .records("referrals", facts)
                .records("neededToday", facts, r -> TODAY.equals(r.neededBy()))
                .records("neededInDays", facts, r -> IN_DAYS.equals(r.neededBy()))
                .records("notSaid", facts, r -> r.neededBy() == null)
                .percent("neededTodayPercent", "neededToday", "referrals")
                .percent("neededInDaysPercent", "neededInDays", "referrals")
                .result();
    }
}
