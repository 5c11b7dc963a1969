package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** What takes more than one look: to make an episode void, to merge two, and to undo a merge. */
@ApplicationScoped
public class EpisodeDecisions {

    private final EpisodeRepository repository;
    private final EpisodeMerges merges;
    private final EpisodeReports reports;
    private final EpisodeTasks tasks;
    private final ChangedEpisode changes;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public EpisodeDecisions(
            EpisodeRepository repository,
            EpisodeMerges merges,
            EpisodeReports reports,
            EpisodeTasks tasks,
            ChangedEpisode changes,
            CurrentCaller currentCaller,
            Clock clock) {
        this.repository = repository;
        this.merges = merges;
        this.reports = reports;
        this.tasks = tasks;
        this.changes = changes;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** One person asks for an episode to be made void. */
    @Transactional
    public EpisodeView proposeVoid(UUID id, VersionTag tag, EpisodeRequests.VoidProposal request) {
        Caller caller = currentCaller.get();
        Episode episode = changes.locked(id, tag, caller);
        propose(episode, EpisodeAction.PROPOSE_VOID, ProposalKind.VOID, request.reason(), null, caller);
        return changes.remembered(episode, "propose-void");
    }

    /** One person asks for a merge to be undone. */
    @Transactional
    public EpisodeView proposeSplit(UUID id, VersionTag tag, EpisodeRequests.SplitProposal request) {
        Caller caller = currentCaller.get();
        Episode episode = changes.locked(id, tag, caller);
        require(episode, EpisodeAction.PROPOSE_SPLIT, caller);
        Merge merge = merges.undoable(episode, request.mergeId());
        propose(episode, EpisodeAction.PROPOSE_SPLIT, ProposalKind.SPLIT, request.reason(), merge.id(), caller);
        return changes.remembered(episode, "propose-split");
    }

    private void propose(
            Episode episode,
            EpisodeAction action,
            ProposalKind kind,
            ProposalReason reason,
            @Nullable UUID mergeId,
            Caller caller) {
        require(episode, action, caller);
        if (!reason.fits(kind)) {
            throw Problem.at("/reason", CommonProblem.CODE_NOT_VALID, "This reason is for something else.");
        }
        if (Proposals.pending(episode.proposals(), kind).isPresent()) {
            throw refused(episode, caller);
        }
        episode.note(Proposal.of(
                Ids.next(), kind, reason, caller.organisation(), caller.username(), clock.instant(), mergeId));
        tasks.followProposals(episode);
    }

    /** Another person agrees: the episode becomes void, or the merge is undone. */
    @Transactional
    public EpisodeView confirm(UUID id, UUID proposalId, VersionTag tag) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        Episode episode = changes.locked(id, tag, caller);
        Proposal confirmed = decided(episode, proposalId, ProposalState.CONFIRMED, caller, now);
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        if (confirmed.kind() == ProposalKind.VOID) {
            episode.makeVoid(confirmed, now);
            return changes.done(episode, before, "confirm-void");
        }
        merges.undo(episode, confirmed, now);
        tasks.followProposals(episode);
        return changes.remembered(episode, "confirm-split");
    }

    /** Another person does not agree: everything stays as it is. */
    @Transactional
    public EpisodeView refuse(UUID id, UUID proposalId, VersionTag tag) {
        Caller caller = currentCaller.get();
        Episode episode = changes.locked(id, tag, caller);
        Proposal refused = decided(episode, proposalId, ProposalState.REFUSED, caller, clock.instant());
        episode.note(refused);
        tasks.followProposals(episode);
        return changes.remembered(episode, refused.kind() == ProposalKind.VOID ? "refuse-void" : "refuse-split");
    }

    private static Proposal decided(
            Episode episode, UUID proposalId, ProposalState outcome, Caller caller, Instant now) {
        Proposal known = episode.proposals().stream()
                .filter(p -> p.id().equals(proposalId))
                .findFirst()
                .orElseThrow(Problem::notFound);
        require(episode, action(known.kind(), outcome), caller);
        if (!known.pending()) {
            throw refused(episode, caller);
        }
        return Proposals.decidable(episode.proposals(), proposalId, caller).decided(outcome, caller.username(), now);
    }

    private static EpisodeAction action(ProposalKind kind, ProposalState outcome) {
        boolean confirmed = outcome == ProposalState.CONFIRMED;
        return switch (kind) {
            case VOID -> confirmed ? EpisodeAction.CONFIRM_VOID : EpisodeAction.REFUSE_VOID;
            case SPLIT -> confirmed ? EpisodeAction.CONFIRM_SPLIT : EpisodeAction.REFUSE_SPLIT;
        };
    }

    /** Makes one episode part of another of the same child. */
    @Transactional
    public EpisodeView merge(UUID id, VersionTag tag, EpisodeRequests.Merging request) {
        Caller caller = currentCaller.get();
        Episode merged = changes.locked(id, tag, caller);
        require(merged, EpisodeAction.MERGE, caller);
        Episode survivor = repository
                .findByIdOptional(request.survivingEpisodeId())
                .filter(e -> e.visibleTo().contains(caller.organisation()))
                .filter(e -> e.childRef().equals(merged.childRef()) && e != merged)
                .orElseThrow(() -> Problem.at(
                        "/survivingEpisodeId", CommonProblem.FIELD_INVALID, "This is no other episode of the child."));
        require(survivor, EpisodeAction.MERGE, caller);
        List<Report> more = reports.withWaiting(merged);
        Instant one = Course.of(more).returnedAt();
        Instant other = survivor.course().returnedAt();
        if (one != null && other != null && !one.equals(other)) {
            throw Problem.of(CaseworkProblem.ENDS_DIFFER);
        }
        if (survivor.courseWith(more).isContradictory()) {
            throw Problem.of(CaseworkProblem.END_BEFORE_START);
        }
        merges.merge(merged, survivor, more, caller, clock.instant());
        return changes.remembered(merged, "merge");
    }

    /**
     * Makes reports that wait part of an episode, because they tell of the same absence.
     *
     * @param waiting all of one reference
     * @throws Problem {@code not-found}, {@code forbidden}, {@code transition-refused}; {@code end-before-start} when they
     *     contradict the episode
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void takeIn(UUID id, List<Report> waiting) {
        Caller caller = currentCaller.get();
        Episode episode = changes.locked(id, caller);
        require(episode, EpisodeAction.MERGE, caller);
        boolean elsewhere = repository.ofChild(episode.childRef()).stream()
                .filter(e -> e != episode && e.state().isLive())
                .anyMatch(e -> waiting.stream().anyMatch(r -> e.isOwn(r.key())));
        if (elsewhere) {
            throw Problem.at(
                    "/episodeId",
                    CommonProblem.FIELD_INVALID,
                    "Messages of this reference are part of another episode; merge that one.");
        }
        if (episode.courseWith(waiting).isContradictory()) {
            throw Problem.of(CaseworkProblem.END_BEFORE_START);
        }
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        episode.takeIn(merges.of(null, waiting, caller, clock.instant()), waiting);
        changes.done(episode, before, "take-in");
    }

    private static Problem refused(Episode episode, Caller caller) {
        return Problem.of(CommonProblem.TRANSITION_REFUSED)
                .with("state", episode.state().name())
                .with("allowedActions", EpisodeActions.of(episode, caller));
    }

    private static void require(Episode episode, EpisodeAction action, Caller caller) {
        EpisodeLifecycle.TABLE.require(episode.state(), action, caller, EpisodeParty.of(episode, caller));
    }
}
