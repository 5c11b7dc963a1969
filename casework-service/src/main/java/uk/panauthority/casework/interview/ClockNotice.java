package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.UUID;

/** What was said of a deadline, so that it is said once; a deadline that a correction moves is a new one. */
record ClockNotice(UUID episodeId, Kind kind, Instant deadline, Instant at) {

    /** What is said. */
    enum Kind {
        DUE_SOON,
        OVERDUE
    }
}
