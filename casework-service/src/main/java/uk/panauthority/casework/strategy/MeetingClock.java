package uk.panauthority.casework.strategy;

import java.time.Instant;

/**
 * By when a meeting is due, and why.
 *
 * @param rule code of the trigger rule
 * @param startFact what the time is counted from
 */
record MeetingClock(String rule, String startFact, Instant startedAt, Instant dueAt) {

    static final String START_FACT = "TRIGGER_RAISED";
}
