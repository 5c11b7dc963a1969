package uk.panauthority.casework.episode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** The proposals of one episode: nothing is removed, and of each the last word counts. */
final class Proposals {

    private Proposals() {}

    /** Adds a proposal, or puts it in the place of the one with its id. */
    static List<Proposal> with(List<Proposal> proposals, Proposal proposal) {
        List<Proposal> more = new ArrayList<>(
                proposals.stream().filter(p -> !p.id().equals(proposal.id())).toList());
        more.add(proposal);
        return List.copyOf(more);
    }

    /** Every cancellation among the reports proposes to make the episode void, until somebody has decided on it. */
    static List<Proposal> withCancellations(List<Proposal> proposals, List<Report> reports) {
        List<Proposal> more = new ArrayList<>(proposals.stream()
                .filter(p -> !p.pending()
                        || p.reason() != ProposalReason.CANCELLED_BY_FORCE
                        || reports.stream().anyMatch(r -> r.id().equals(p.id())))
                .toList());
        reports.stream()
                .filter(r -> r.kind() == ReportKind.CANCELLATION)
                .filter(r -> more.stream().noneMatch(p -> p.id().equals(r.id())))
                .forEach(r -> more.add(Proposal.of(
                        r.id(),
                        ProposalKind.VOID,
                        ProposalReason.CANCELLED_BY_FORCE,
                        r.source(),
                        r.source(),
                        r.recordedAt(),
                        null)));
        return List.copyOf(more);
    }

    static Optional<Proposal> pending(List<Proposal> proposals, ProposalKind kind) {
        return proposals.stream().filter(p -> p.pending() && p.kind() == kind).findFirst();
    }

    /**
     * The proposal that a second person decides on.
     *
     * @throws Problem {@code not-found} when there is none that waits; {@code self-approval} for the person who made it
     */
    static Proposal decidable(List<Proposal> proposals, UUID id, Caller caller) {
        Proposal proposal =
                proposals.stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow(Problem::notFound);
        if (proposal.proposedBy().equals(caller.username())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        return proposal;
    }
}
