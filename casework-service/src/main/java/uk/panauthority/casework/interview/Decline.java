package uk.panauthority.casework.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A refusal: an offer was made, nothing was completed. The carer is always offered the chance to speak.
 *
 * @param carerView what the carer said, if anything; free text, kept where the report is
 */
record Decline(
        Instant at,
        String reasonCode,
        SaidBy saidBy,
        @Nullable String carerView,
        String by) {

    /** Who gave the refusal. */
    public enum SaidBy {
        CHILD,
        PARENT,
        CARER,
        SOCIAL_WORKER
    }
}
