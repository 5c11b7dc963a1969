package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.common.time.PlatformClock;

/**
 * When each rung of each clock is reached, and which fact its time is counted from: a dated table. The owner is told when
 * the time is soon over, the manager when it is, the senior manager when twice the time is.
 */
@ApplicationScoped
public class EscalationLadders {

    private static final String ANY_RULE = "*";

    /** A task that was late when it was opened still gives people an hour between two rungs. */
    private static final Duration SHORTEST = Duration.ofHours(1);

    /** Where a rule's own row says nothing, the last third of the time is soon. */
    private static final int SOON_SHARE = 3;

    private final DatedTable ladders = DatedTable.load("reference/escalation-ladders.csv", "rule");

    /** The times of one task. */
    record Ladder(String sourceFact, Instant dueSoonAt, Instant dueAt, Instant seniorAt) {

        Instant at(Rung rung) {
            return switch (rung) {
                case OWNER -> dueSoonAt;
                case MANAGER -> dueAt;
                case SENIOR_MANAGER -> seniorAt;
            };
        }

        TaskClock clock(Instant now) {
            if (now.isAfter(dueAt)) {
                return TaskClock.OVERDUE;
            }
            return now.isBefore(dueSoonAt) ? TaskClock.ON_TRACK : TaskClock.DUE_SOON;
        }
    }

    Ladder of(String rule, Instant openedAt, Instant dueAt) {
        LocalDate day = LocalDate.ofInstant(openedAt, PlatformClock.LONDON);
        DatedRow row = ladders.on(day, rule)
                .or(() -> ladders.on(day, ANY_RULE))
                .orElseThrow(() -> new IllegalStateException("no escalation ladder holds on " + day));
        Duration given = Duration.between(openedAt, dueAt);
        Duration length = minutes(row, "length_minutes", given.compareTo(SHORTEST) < 0 ? SHORTEST : given);
        Duration soon = minutes(row, "due_soon_minutes", length.dividedBy(SOON_SHARE));
        return new Ladder(row.get("source_fact"), dueAt.minus(soon), dueAt, dueAt.plus(length));
    }

    private static Duration minutes(DatedRow row, String column, Duration otherwise) {
        return row.get(column).isEmpty() ? otherwise : Duration.ofMinutes(row.number(column));
    }
}
