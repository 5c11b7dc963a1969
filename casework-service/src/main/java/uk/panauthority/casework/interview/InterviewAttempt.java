package uk.panauthority.casework.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One try to offer an interview or to hold it.
 *
 * @param to to whom it was offered; null when nobody was reached
 */
record InterviewAttempt(
        Instant at,
        Channel channel,
        Result result,
        @Nullable OfferedTo to,
        String by) {

    /** How it was tried. */
    public enum Channel {
        PHONE,
        VISIT,
        LETTER,
        MESSAGE
    }

    /** What came of it. */
    public enum Result {
        OFFERED,
        MESSAGE_LEFT,
        NOT_REACHED,
        /** An appointment was made and the child did not come. */
        NOT_ATTENDED;

        /** Whether the try came to nothing. */
        boolean failed() {
            return this != OFFERED;
        }
    }

    /** To whom an offer is made. */
    public enum OfferedTo {
        CHILD,
        CARER
    }
}
