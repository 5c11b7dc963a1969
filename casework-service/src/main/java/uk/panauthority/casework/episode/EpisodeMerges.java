package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.Problem;

/** Puts episodes together and takes them apart again. Who may, and whether two people agree, is decided before. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EpisodeMerges {

    private final EpisodeRepository repository;
    private final EpisodeNews news;
    private final EpisodeReports reports;
    private final Instance<ReportKeeper> keepers;

    public EpisodeMerges(
            EpisodeRepository repository, EpisodeNews news, EpisodeReports reports, Instance<ReportKeeper> keepers) {
        this.repository = repository;
        this.news = news;
        this.reports = reports;
        this.keepers = keepers;
    }

    /**
     * Makes one episode part of another.
     *
     * @param more its reports, and what waits under its references
     */
    void merge(Episode merged, Episode survivor, List<Report> more, Caller caller, Instant now) {
        EpisodeSnapshot mergedBefore = EpisodeSnapshot.of(merged);
        EpisodeSnapshot survivorBefore = EpisodeSnapshot.of(survivor);
        merged.mergeInto(survivor.id());
        survivor.takeIn(of(merged.id(), more, caller, now), more);
        repository.flush();
        repository.checkOverlaps();
        news.tell(merged, mergedBefore);
        news.tell(survivor, survivorBefore);
        reports.settleWaiting(survivor.setting());
    }

    Merge of(@Nullable UUID episode, List<Report> more, Caller caller, Instant now) {
        return new Merge(
                Ids.next(),
                episode,
                more.stream().map(Report::id).toList(),
                more.stream().map(Report::key).distinct().sorted().toList(),
                caller.organisation(),
                caller.username(),
                now,
                null);
    }

    /**
     * The merge that a split of this episode would undo: its own, or one that it took in.
     *
     * @throws Problem {@code not-found} when there is none
     */
    Merge undoable(Episode episode, @Nullable UUID mergeId) {
        if (episode.isMerged()) {
            return survivorOf(episode).merges().stream()
                    .filter(m -> m.holds() && episode.id().equals(m.episodeId()))
                    .findFirst()
                    .orElseThrow(Problem::notFound);
        }
        return episode.merges().stream()
                .filter(m -> m.holds() && m.id().equals(mergeId))
                .findFirst()
                .orElseThrow(Problem::notFound);
    }

    private Episode survivorOf(Episode merged) {
        return repository.findByIdOptional(merged.survivor()).orElseThrow(Problem::notFound);
    }

    /**
     * Undoes the merge that a proposal names. Reports that have come under its references since go back with it.
     *
     * @throws Problem {@code episode-overlap} when the two would overlap now
     */
    void undo(Episode asked, Proposal confirmed, Instant now) {
        Merge merge = undoable(asked, confirmed.mergeId());
        Episode survivor = asked.isMerged() ? survivorOf(asked) : asked;
        EpisodeSnapshot survivorBefore = EpisodeSnapshot.of(survivor);
        List<Report> leaving = survivor.giveBack(merge, now);
        asked.note(confirmed);
        UUID apart = merge.episodeId();
        if (apart == null) {
            news.tell(survivor, survivorBefore);
            keepers.forEach(keeper -> keeper.released(leaving));
            return;
        }
        Episode episode = repository.findByIdOptional(apart).orElseThrow(Problem::notFound);
        EpisodeSnapshot before = EpisodeSnapshot.of(episode);
        episode.standAlone(leaving);
        if (Span.of(episode.course()).overlaps(Span.of(survivor.course()))) {
            throw Problem.of(CaseworkProblem.EPISODE_OVERLAP);
        }
        repository.flush();
        repository.checkOverlaps();
        news.tell(survivor, survivorBefore);
        news.tell(episode, before);
        reports.settleWaiting(survivor.setting());
    }
}
