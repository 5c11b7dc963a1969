package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.LocalDate;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.common.reference.DatedTable;

/** Within which time a named person must have acknowledged a message, by the danger it tells of. */
@ApplicationScoped
public class AcknowledgementTimes {

    private final DatedTable table = DatedTable.load("reference/acknowledgement-minutes.csv", "risk_level");
    private final DatedTable escalations = DatedTable.load("reference/acknowledgement-escalation.csv", "risk_level");

    /**
     * The time allowed.
     *
     * @throws IllegalStateException when the table has no row for the day: a deadline is never guessed
     */
    Duration of(RiskLevel level, LocalDate day) {
        return table.on(day, level.name())
                .map(row -> Duration.ofMinutes(row.number("minutes")))
                .orElseThrow(() -> new IllegalStateException("no acknowledgement time for " + level + " on " + day));
    }

    /** How it goes on when that time is over. */
    Escalation escalationOf(RiskLevel level, LocalDate day) {
        return escalations
                .on(day, level.name())
                .map(row -> new Escalation(Duration.ofMinutes(row.number("step_minutes")), row.number("people")))
                .orElseThrow(() -> new IllegalStateException("no escalation for " + level + " on " + day));
    }

    /** The code under which a deadline names its rule. */
    static String ruleOf(RiskLevel level) {
        return "ACKNOWLEDGE_" + level.name();
    }
}
