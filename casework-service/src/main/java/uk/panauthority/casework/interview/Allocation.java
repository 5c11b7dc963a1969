package uk.panauthority.casework.interview;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who was given an interview to hold.
 *
 * @param contractId the contract under which it was given; null for the delivering authority's own service, which needs
 *     none
 * @param interviewer the person, once named
 * @param independence the proof at allocation
 * @param rechecks the proofs since: when the person was named, when the child was placed elsewhere, at the interview
 * @param suspendedFrom first day on which it no longer counts; null while it does
 * @param suspendedGroundCode why: the ground of a termination or suspension, or {@code NOT_INDEPENDENT}
 */
record Allocation(
        String organisation,
        @Nullable UUID contractId,
        @Nullable String interviewer,
        Instant allocatedAt,
        String allocatedBy,
        IndependenceCheck independence,
        @Nullable List<IndependenceCheck> rechecks,
        @Nullable LocalDate suspendedFrom,
        @Nullable String suspendedGroundCode) {

    /** The ground of an allocation to somebody who has come to care for the child. */
    static final String NOT_INDEPENDENT = "NOT_INDEPENDENT";

    /** Every proof since the allocation; rows older than this record have none. */
    List<IndependenceCheck> laterChecks() {
        return rechecks == null ? List.of() : List.copyOf(rechecks);
    }

    static Allocation given(
            String organisation,
            @Nullable UUID contractId,
            @Nullable String interviewer,
            String by,
            IndependenceCheck independence) {
        return new Allocation(
                organisation, contractId, interviewer, independence.at(), by, independence, List.of(), null, null);
    }

    Allocation naming(String person) {
        return with(person, laterChecks(), suspendedFrom, suspendedGroundCode);
    }

    Allocation rechecked(IndependenceCheck proof) {
        return with(
                interviewer,
                Stream.concat(laterChecks().stream(), Stream.of(proof)).toList(),
                suspendedFrom,
                suspendedGroundCode);
    }

    Allocation suspended(LocalDate from, String groundCode) {
        return with(interviewer, laterChecks(), from, groundCode);
    }

    Allocation resumed() {
        return with(interviewer, laterChecks(), null, null);
    }

    /** Whether this person is the one, or nobody in particular was named. */
    boolean admits(String person) {
        return interviewer == null || interviewer.equals(person);
    }

    /** Whether the organisation has come to care for the child since it was given the interview. */
    boolean lostIndependence() {
        return NOT_INDEPENDENT.equals(suspendedGroundCode);
    }

    private Allocation with(
            @Nullable String person,
            List<IndependenceCheck> checks,
            @Nullable LocalDate from,
            @Nullable String groundCode) {
        return new Allocation(
                organisation, contractId, person, allocatedAt, allocatedBy, independence, checks, from, groundCode);
    }
}
