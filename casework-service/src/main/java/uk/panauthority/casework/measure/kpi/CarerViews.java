package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-10: where an interview was declined or not possible, whether the carer's view was taken instead. */
final class CarerViews implements Measure {

    @Override
    public String code() {
        return "KPI-10";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> without =
                cohort.returned().filter(EpisodeCase::cameToNothing).toList();
        long declined = without.stream().filter(EpisodeCase::declined).count();
        Map<String, Long> why = new LinkedHashMap<>();
        why.put("declinedWithoutInterview", declined);
        why.put("notPossibleWithoutInterview", without.size() - declined);
        return new Tally()
                .count("declinedOrNotPossible", without.size())
                .split("declinedOrNotPossible", why)
                .split(
                        "declinedOrNotPossible",
                        Shares.of("carerViewTaken", "carerViewNotTaken", without, EpisodeCase::carerViewTaken))
                .percent("carerViewPercent", "carerViewTaken", "declinedOrNotPossible")
                .result();
    }
}
