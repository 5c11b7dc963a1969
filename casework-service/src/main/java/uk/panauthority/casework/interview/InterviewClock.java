package uk.panauthority.casework.interview;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The rule by which time runs: elapsed hours, so that a change to or from summer time neither gives nor takes one.
 *
 * @param rule code of the rule, {@code D5} for the interview itself
 * @param length from the start fact to the deadline
 * @param dueSoon how long before the deadline the work is due soon
 * @param citation where the rule comes from
 */
record InterviewClock(String rule, Duration length, Duration dueSoon, String citation) {

    Instant deadline(Instant start) {
        return start.plus(length);
    }

    /**
     * How the clock stands.
     *
     * @param heldAt when the interview was held, or null while it was not
     */
    ClockStatus status(Instant deadline, @Nullable Instant heldAt, Instant now) {
        if (heldAt != null) {
            return heldAt.isAfter(deadline) ? ClockStatus.MISSED : ClockStatus.MET;
        }
        if (now.isAfter(deadline)) {
            return ClockStatus.OVERDUE;
        }
        return now.isBefore(deadline.minus(dueSoon)) ? ClockStatus.ON_TRACK : ClockStatus.DUE_SOON;
    }
}
