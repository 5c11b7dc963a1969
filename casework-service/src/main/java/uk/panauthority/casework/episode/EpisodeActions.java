package uk.panauthority.casework.episode;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.lifecycle.ActionCode;

/** What a caller may do next: of the table's actions those that would not be refused for what the episode holds. */
final class EpisodeActions {

    private EpisodeActions() {}

    static List<String> of(Episode episode, Caller caller) {
        Set<EpisodeAction> pointless = EnumSet.noneOf(EpisodeAction.class);
        if (episode.course().returnedAt() != null) {
            pointless.add(EpisodeAction.CLOSE);
            pointless.add(EpisodeAction.CHANGE_KIND);
        }
        proposals(episode, caller, ProposalKind.VOID, pointless, EpisodeAction.CONFIRM_VOID, EpisodeAction.REFUSE_VOID);
        proposals(
                episode,
                caller,
                ProposalKind.SPLIT,
                pointless,
                EpisodeAction.CONFIRM_SPLIT,
                EpisodeAction.REFUSE_SPLIT);
        if (Proposals.pending(episode.proposals(), ProposalKind.VOID).isPresent()) {
            pointless.add(EpisodeAction.PROPOSE_VOID);
        }
        boolean nothingToSplit =
                !episode.isMerged() && episode.merges().stream().noneMatch(Merge::holds);
        if (nothingToSplit
                || Proposals.pending(episode.proposals(), ProposalKind.SPLIT).isPresent()) {
            pointless.add(EpisodeAction.PROPOSE_SPLIT);
        }
        List<String> codes = pointless.stream().map(ActionCode::of).toList();
        return EpisodeLifecycle.TABLE.actions(episode.state(), caller, EpisodeParty.of(episode, caller)).stream()
                .filter(code -> !codes.contains(code))
                .toList();
    }

    /** Who has made a proposal does not decide on it. */
    private static void proposals(
            Episode episode,
            Caller caller,
            ProposalKind kind,
            Set<EpisodeAction> pointless,
            EpisodeAction confirm,
            EpisodeAction refuse) {
        boolean mayDecide = Proposals.pending(episode.proposals(), kind)
                .filter(p -> !p.proposedBy().equals(caller.username()))
                .isPresent();
        if (!mayDecide) {
            pointless.add(confirm);
            pointless.add(refuse);
        }
    }
}
