package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A change that one person has asked for and another decides on. Kept whatever came of it.
 *
 * @param id for a proposal that a cancellation made, the cancellation's own id
 * @param organisation whose person asked
 * @param proposedBy the person or system that asked
 * @param mergeId the merge that is to be undone; null for a proposal to make void
 * @param decidedBy another person; null while it is pending
 */
public record Proposal(
        UUID id,
        ProposalKind kind,
        ProposalReason reason,
        String organisation,
        String proposedBy,
        Instant proposedAt,
        @Nullable UUID mergeId,
        ProposalState state,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    static Proposal of(
            UUID id,
            ProposalKind kind,
            ProposalReason reason,
            String organisation,
            String proposedBy,
            Instant proposedAt,
            @Nullable UUID mergeId) {
        return new Proposal(
                id, kind, reason, organisation, proposedBy, proposedAt, mergeId, ProposalState.PENDING, null, null);
    }

    Proposal decided(ProposalState outcome, String by, Instant at) {
        return new Proposal(id, kind, reason, organisation, proposedBy, proposedAt, mergeId, outcome, by, at);
    }

    boolean pending() {
        return state == ProposalState.PENDING;
    }
}
