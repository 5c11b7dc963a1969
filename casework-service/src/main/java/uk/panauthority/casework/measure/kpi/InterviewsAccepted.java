package uk.panauthority.casework.measure.kpi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** KPI-7: of the episodes with an offer, those in which it was accepted, declined, impossible, or is not answered yet. */
final class InterviewsAccepted implements Measure {

    @Override
    public String code() {
        return "KPI-7";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        List<EpisodeCase> offered =
                cohort.returned().filter(EpisodeCase::offered).toList();
        long accepted = offered.stream().filter(EpisodeCase::accepted).count();
        long declined =
                offered.stream().filter(e -> !e.accepted() && e.declined()).count();
        long impossible = offered.stream()
                .filter(e -> !e.accepted() && !e.declined() && e.cameToNothing())
                .count();
        Map<String, Long> answers = new LinkedHashMap<>();
        answers.put("accepted", accepted);
        answers.put("declined", declined);
        answers.put("notPossible", impossible);
        answers.put("notAnswered", offered.size() - accepted - declined - impossible);
        return new Tally()
                .count("offered", offered.size())
                .split("offered", answers)
                .percent("acceptedPercent", "accepted", "offered")
                .result();
    }
}
