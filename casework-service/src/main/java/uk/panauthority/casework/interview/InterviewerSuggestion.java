package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organisation that may be given the interview, as its coordinator is shown it: independent of the child's care and with
 * a live contract, or the authority's own service.
 *
 * @param contractId null for the own service
 * @param nearness why it stands where it does in the list
 * @param holdBy the latest time at which it would hold the interview in time
 */
public record InterviewerSuggestion(
        String organisation, @Nullable UUID contractId, Nearness nearness, Instant holdBy) {

    /** From near to far. */
    public enum Nearness {
        /** Its contract serves the area in which the child lives. */
        CHILDS_AREA,
        /** Its contract serves the delivering authority's area only. */
        DELIVERING_AREA,
        /** The delivering authority's own people. */
        OWN_SERVICE
    }
}
