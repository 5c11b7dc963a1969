package uk.panauthority.casework.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who was given an interview to hold.
 *
 * @param contractId the contract under which it was given; null for the delivering authority's own service, which needs
 *     none
 * @param interviewer the person, once named
 * @param suspendedFrom first day on which it no longer counts, because the contract was terminated; null otherwise
 * @param suspendedGroundCode the ground of that termination
 */
record Allocation(
        String organisation,
        @Nullable UUID contractId,
        @Nullable String interviewer,
        Instant allocatedAt,
        String allocatedBy,
        IndependenceCheck independence,
        @Nullable LocalDate suspendedFrom,
        @Nullable String suspendedGroundCode) {

    static Allocation given(
            String organisation,
            @Nullable UUID contractId,
            @Nullable String interviewer,
            String by,
            IndependenceCheck independence) {
        return new Allocation(organisation, contractId, interviewer, independence.at(), by, independence, null, null);
    }

    Allocation naming(String person) {
        return new Allocation(
                organisation,
                contractId,
                person,
                allocatedAt,
                allocatedBy,
                independence,
                suspendedFrom,
                suspendedGroundCode);
    }

    Allocation suspended(LocalDate from, String groundCode) {
        return new Allocation(
                organisation, contractId, interviewer, allocatedAt, allocatedBy, independence, from, groundCode);
    }

    /** Whether this person is the one, or nobody in particular was named. */
    boolean admits(String person) {
        return interviewer == null || interviewer.equals(person);
    }
}
