package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.duty.DutyService;
import uk.panauthority.casework.episode.EpisodeEvents.MissingEpisodeChanged;
import uk.panauthority.casework.episode.EpisodeEvents.MissingEpisodeClosed;
import uk.panauthority.casework.episode.EpisodeEvents.MissingEpisodeMerged;
import uk.panauthority.casework.episode.EpisodeEvents.MissingEpisodeOpened;
import uk.panauthority.casework.episode.EpisodeEvents.MissingEpisodeVoided;
import uk.panauthority.casework.episode.EpisodeEvents.RiskLevelChanged;
import uk.panauthority.common.event.Outbox;

/**
 * Tells the other features and services what has become of an episode: one change, one telling, in the transaction that
 * made it. It changes nothing itself but the duty that a return takes over.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class EpisodeNews {

    private final EpisodeRepository repository;
    private final DutyService duties;
    private final EpisodeTasks tasks;
    private final Instance<ReturnListener> returnListeners;
    private final Instance<EpisodeListener> listeners;
    private final Outbox outbox;
    private final Clock clock;

    public EpisodeNews(
            EpisodeRepository repository,
            DutyService duties,
            EpisodeTasks tasks,
            Instance<ReturnListener> returnListeners,
            Instance<EpisodeListener> listeners,
            Outbox outbox,
            Clock clock) {
        this.repository = repository;
        this.duties = duties;
        this.tasks = tasks;
        this.returnListeners = returnListeners;
        this.listeners = listeners;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Tells what is new since then; nothing when the episode holds the same reports in the same state. */
    void tell(Episode episode, EpisodeSnapshot before) {
        EpisodeSnapshot after = EpisodeSnapshot.of(episode);
        if (after.equals(before)) {
            return;
        }
        EpisodeChange change = before.changeTo(after);
        if (episode.state().isLive() && before.returnBecameKnown(after)) {
            // The duty may have been agreed anew since the episode was opened.
            followDuty(episode);
        }
        publish(episode, change, before, after);
        tasks.follow(episode, before, after);
        repository.flush();
        if (episode.state().isLive()) {
            tellReturn(episode, change == EpisodeChange.SPLIT ? EpisodeSnapshot.NOTHING : before, after);
        }
        EpisodeFacts facts = EpisodeFacts.of(episode);
        listeners.forEach(listener -> listener.changed(facts, change));
    }

    private void followDuty(Episode episode) {
        EpisodeSetting setting = episode.setting();
        episode.follow(duties.dutyFor(
                setting.placementId(), setting.childRef(), setting.responsibleLa(), setting.hostLa(), clock.instant()));
    }

    private void publish(Episode episode, EpisodeChange change, EpisodeSnapshot before, EpisodeSnapshot after) {
        EpisodeFacts facts = EpisodeFacts.of(episode);
        switch (change) {
            case OPENED -> outbox.publish(opened(facts, episode.course()), began(episode.course()));
            case VOIDED ->
                outbox.publish(new MissingEpisodeVoided(
                        facts.episodeId(),
                        facts.childRef(),
                        facts.placementId(),
                        facts.responsibleLa(),
                        facts.hostLa()));
            case MERGED ->
                outbox.publish(new MissingEpisodeMerged(
                        facts.episodeId(),
                        episode.survivor(),
                        facts.childRef(),
                        facts.placementId(),
                        facts.responsibleLa(),
                        facts.hostLa()));
            case CHANGED, CLOSED, REOPENED, LONG_TERM, SPLIT -> {
                if (before.riskChanged(after)) {
                    outbox.publish(new RiskLevelChanged(
                            facts.episodeId(),
                            before.risk().name(),
                            after.risk().name()));
                }
                if (change == EpisodeChange.SPLIT || before.courseChanged(after) && !onlyReturnKnown(before, after)) {
                    outbox.publish(changed(facts, after));
                }
            }
        }
    }

    /** That the return became known, or is another, is told by an event of its own. */
    private static boolean onlyReturnKnown(EpisodeSnapshot before, EpisodeSnapshot after) {
        boolean told = before.returnBecameKnown(after) || before.returnWasCorrected(after);
        return told
                && !before.startBecameKnown(after)
                && before.kind() == after.kind()
                && Objects.equals(before.startedAt(), after.startedAt())
                && Objects.equals(before.placementId(), after.placementId());
    }

    private static MissingEpisodeOpened opened(EpisodeFacts facts, Course course) {
        return new MissingEpisodeOpened(
                facts.episodeId(),
                facts.childRef(),
                facts.placementId(),
                course.kind().name(),
                course.risk().name(),
                facts.responsibleLa(),
                facts.hostLa(),
                facts.deliveringLa(),
                facts.startDate());
    }

    private static Instant began(Course course) {
        return course.startedAt() == null ? course.knownSince() : course.startedAt();
    }

    private static MissingEpisodeChanged changed(EpisodeFacts facts, EpisodeSnapshot after) {
        return new MissingEpisodeChanged(
                facts.episodeId(),
                facts.childRef(),
                facts.placementId(),
                Objects.requireNonNull(after.kind()).name(),
                after.risk().name(),
                facts.responsibleLa(),
                facts.hostLa(),
                facts.deliveringLa(),
                facts.startDate(),
                EpisodeEvents.day(facts.returnedAt()));
    }

    private void tellReturn(Episode episode, EpisodeSnapshot before, EpisodeSnapshot after) {
        @Nullable Instant returnedAt = after.returnedAt();
        boolean known = before.returnBecameKnown(after);
        if (returnedAt == null || !known && !before.returnWasCorrected(after)) {
            return;
        }
        EpisodeFacts facts = EpisodeFacts.of(episode);
        outbox.publish(
                new MissingEpisodeClosed(
                        facts.episodeId(),
                        facts.childRef(),
                        facts.placementId(),
                        facts.responsibleLa(),
                        facts.hostLa(),
                        facts.deliveringLa(),
                        facts.startDate(),
                        Objects.requireNonNull(EpisodeEvents.day(returnedAt)),
                        returnedAt),
                returnedAt);
        ReturnedEpisode returned = returned(facts, returnedAt);
        // A return that was taken back and told anew corrects the first one, for whoever has acted on that.
        boolean first = known && episode.interviewId() == null;
        for (ReturnListener listener : returnListeners) {
            if (first) {
                listener.returned(returned);
            } else {
                listener.returnCorrected(returned);
            }
        }
    }

    private static ReturnedEpisode returned(EpisodeFacts facts, Instant returnedAt) {
        return new ReturnedEpisode(
                facts.episodeId(),
                facts.childRef(),
                facts.placementId(),
                facts.responsibleLa(),
                facts.hostLa(),
                facts.deliveringLa(),
                facts.force(),
                facts.startDate(),
                returnedAt,
                ClockStartFact.RETURNED);
    }
}
