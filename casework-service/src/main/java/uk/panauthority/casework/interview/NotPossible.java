package uk.panauthority.casework.interview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why an offered interview could not be held. What carers and workers said is kept where the report is.
 *
 * @param note the worker's words; for a ground of safety what the danger is
 * @param carerView what the carer said, if anything
 */
record NotPossible(
        Instant at,
        Ground ground,
        @Nullable String note,
        boolean carerViewOffered,
        @Nullable String carerView,
        String by) {

    /** The two grounds that count. */
    public enum Ground {
        /** As many tries without success as the dated setting asks, on as many days. */
        ATTEMPTS,
        /** Holding it would put the child or the interviewer in danger. */
        SAFETY
    }
}
