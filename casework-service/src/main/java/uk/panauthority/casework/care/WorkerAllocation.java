package uk.panauthority.casework.care;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The social worker who answers for a child.
 *
 * @param worker the worker's id in the authority's case system, never a name
 * @param since the first day; it holds until the next one begins
 * @param contractId the contract under which the worker's team is supplied, if any
 * @param handoverNote what the worker before passed on; shown to the authority's own staff only
 */
public record WorkerAllocation(
        String worker,
        LocalDate since,
        @Nullable UUID contractId,
        @Nullable String handoverNote) {

    /** The note must not reach a log by accident. */
    @Override
    public String toString() {
        return "WorkerAllocation[" + worker + ", " + since + "]";
    }
}
