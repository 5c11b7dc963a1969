package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.episode.ReturnListener;
import uk.panauthority.casework.episode.ReturnedEpisode;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;

/**
 * A return makes an interview due: a new one, or the one that the child is being offered already. Runs in the transaction
 * that records the return, for whoever told of it: a force, an authority, or the platform itself.
 */
@ApplicationScoped
public class InterviewOpening implements ReturnListener {

    private final InterviewRepository interviews;
    private final BreachRegister breaches;
    private final InterviewClocks clocks;
    private final InterviewTasks tasks;
    private final EpisodeService episodes;
    private final InterviewNews news;
    private final AuditTrail audit;
    private final Clock clock;

    public InterviewOpening(
            InterviewRepository interviews,
            BreachRegister breaches,
            InterviewClocks clocks,
            InterviewTasks tasks,
            EpisodeService episodes,
            InterviewNews news,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.breaches = breaches;
        this.clocks = clocks;
        this.tasks = tasks;
        this.episodes = episodes;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void returned(ReturnedEpisode returned) {
        if (interviews.covering(returned.episodeId()).isEmpty()) {
            open(returned);
        }
    }

    /** The deadline follows the new return time; a breach of the old one stays, with a note beside it. */
    @Override
    public void returnCorrected(ReturnedEpisode returned) {
        Optional<ReturnHomeInterview> known = interviews.covering(returned.episodeId());
        if (known.isEmpty()) {
            open(returned);
            return;
        }
        ReturnHomeInterview interview = known.get();
        Instant now = clock.instant();
        breaches.noteBreaches(interview, now);
        CoveredEpisode corrected = covered(returned);
        interview.cover(corrected);
        breaches.noteCorrection(interview, corrected, now);
        tasks.reschedule(interview);
        interviews.flush();
        remember("return-corrected", interview);
    }

    private void open(ReturnedEpisode returned) {
        CoveredEpisode episode = covered(returned);
        Optional<ReturnHomeInterview> open = interviews.ofChild(returned.childRef()).stream()
                .filter(i -> i.canTakeIn(returned))
                .findFirst();
        ReturnHomeInterview interview = open.orElseGet(() -> new ReturnHomeInterview(returned, episode));
        if (open.isPresent()) {
            interview.cover(episode);
        } else {
            interviews.persist(interview);
        }
        tasks.reschedule(interview);
        interviews.flush();
        episodes.interviewIs(returned.episodeId(), interview.id());
        remember("cover", interview);
    }

    private CoveredEpisode covered(ReturnedEpisode returned) {
        return CoveredEpisode.of(
                returned, episodes.factsOf(returned.episodeId()).providerId(), clocks.ofReturn(returned.returnedAt()));
    }

    private void remember(String action, ReturnHomeInterview interview) {
        news.changed(interview);
        audit.record(
                AuditEntry.done(action, InterviewService.SUBJECT, interview.id().toString())
                        .concerning(interview.visibleTo()));
    }
}
