package uk.panauthority.casework.measure.kpi;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.measure.fact.MessageFact;
import uk.panauthority.casework.notification.NotificationState;

/** KPI-17: police messages acknowledged in time by a named person, for each level of risk. */
final class Acknowledgements implements Measure {

    @Override
    public String code() {
        return "KPI-17";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public Subject subject() {
        return Subject.MESSAGES;
    }

    @Override
    public Result count(Cohort cohort, Definition definition) {
        Tally tally = new Tally().count("received", cohort.messages().size());
        Map<String, Long> levels = new LinkedHashMap<>();
        for (RiskLevel level : RiskLevel.values()) {
            levels.put("received." + level, (long) of(cohort, level).size());
        }
        tally.split("received", levels).split("received", outcomes("", cohort.messages(), cohort.asOf()));
        for (RiskLevel level : RiskLevel.values()) {
            tally.split("received." + level, outcomes("." + level, of(cohort, level), cohort.asOf()));
        }
        tally.percent("inTimePercent", "inTime", "received");
        for (RiskLevel level : RiskLevel.values()) {
            tally.percent("inTimePercent." + level, "inTime." + level, "received." + level);
        }
        return tally.result();
    }

    private static List<MessageFact> of(Cohort cohort, RiskLevel level) {
        return cohort.messages().stream().filter(m -> m.risk() == level).toList();
    }

    private static Map<String, Long> outcomes(String suffix, List<MessageFact> messages, Instant asOf) {
        Map<String, Long> parts = new LinkedHashMap<>();
        for (String outcome : List.of("inTime", "late", "overtaken", "waiting", "overdue")) {
            parts.put(outcome + suffix, 0L);
        }
        messages.forEach(m -> parts.merge(outcomeOf(m, asOf) + suffix, 1L, Long::sum));
        return parts;
    }

    private static String outcomeOf(MessageFact message, Instant asOf) {
        Instant acknowledged = message.acknowledgedAt();
        if (acknowledged != null) {
            return acknowledged.isAfter(message.acknowledgeBy()) ? "late" : "inTime";
        }
        if (message.state() == NotificationState.SUPERSEDED) {
            return "overtaken";
        }
        return asOf.isAfter(message.acknowledgeBy()) ? "overdue" : "waiting";
    }
}
