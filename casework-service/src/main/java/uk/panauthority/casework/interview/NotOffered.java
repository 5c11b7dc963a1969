package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The recorded decision that no interview is offered (duty D8): who decided, when and why.
 *
 * @param because the decider's words
 * @param mustNotBeSkipped codes of the guidance's list that applied all the same
 * @param overrideReason the decider's words on why it was decided nevertheless; null when nothing on the list applied
 */
record NotOffered(
        Instant at,
        String decidedBy,
        String reasonCode,
        String because,
        List<String> mustNotBeSkipped,
        @Nullable String overrideReason) {

    NotOffered {
        mustNotBeSkipped = List.copyOf(mustNotBeSkipped);
    }
}
