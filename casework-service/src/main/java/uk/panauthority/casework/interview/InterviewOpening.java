package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.casework.episode.ClockStartFact;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.casework.episode.ReturnListener;
import uk.panauthority.casework.episode.ReturnedEpisode;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;

/**
 * A return makes an interview due: a new one, or the one that the child is being offered already. Runs in the transaction
 * that records the return, for whoever told of it: a force, an authority, or the platform itself.
 */
@ApplicationScoped
public class InterviewOpening implements ReturnListener {

    private final InterviewRepository interviews;
    private final BreachRegister breaches;
    private final InterviewClocks clocks;
    private final InterviewUpkeep upkeep;
    private final EpisodeService episodes;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public InterviewOpening(
            InterviewRepository interviews,
            BreachRegister breaches,
            InterviewClocks clocks,
            InterviewUpkeep upkeep,
            EpisodeService episodes,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.breaches = breaches;
        this.clocks = clocks;
        this.upkeep = upkeep;
        this.episodes = episodes;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void returned(ReturnedEpisode returned) {
        if (interviews.covering(returned.childRef(), returned.episodeId()).isEmpty()) {
            open(returned);
        }
    }

    /** The deadline follows the new return time; a breach of the old one stays, with a note beside it. */
    @Override
    public void returnCorrected(ReturnedEpisode returned) {
        Optional<ReturnHomeInterview> known = interviews.covering(returned.childRef(), returned.episodeId());
        if (known.isEmpty()) {
            open(returned);
        } else if (!clockRunsFromSafePlace(known.get(), returned)) {
            correct(known.get(), returned);
        }
    }

    /**
     * The child was located and taken to another safe place, and that starts the clock: whether the return is known
     * already or not.
     *
     * @return the interview that covers the episode
     */
    UUID located(ReturnedEpisode located) {
        returnCorrected(located);
        return interviews
                .covering(located.childRef(), located.episodeId())
                .orElseThrow()
                .id();
    }

    /** A child who was in another safe place comes home later: the clock has run since the child was located. */
    private static boolean clockRunsFromSafePlace(ReturnHomeInterview interview, ReturnedEpisode returned) {
        return returned.startFact() == ClockStartFact.RETURNED
                && interview
                        .coverage()
                        .counting(returned.episodeId())
                        .filter(e -> e.startFact() == ClockStartFact.LOCATED)
                        .isPresent();
    }

    private void correct(ReturnHomeInterview interview, ReturnedEpisode returned) {
        Instant now = clock.instant();
        breaches.noteBreaches(interview, now);
        CoveredEpisode corrected = covered(returned);
        interview.coverage().cover(corrected);
        breaches.noteCorrection(interview, corrected, now);
        upkeep.rescheduled(interview, now);
        tellAgain(interview);
        remember("return-corrected", interview);
    }

    /** Whoever counts what was held has counted by the old return; readers keep the last report of an interview. */
    private void tellAgain(ReturnHomeInterview interview) {
        InterviewEvents.again(interview).ifPresent(outbox::publish);
    }

    private void open(ReturnedEpisode returned) {
        Instant now = clock.instant();
        CoveredEpisode episode = covered(returned);
        Optional<ReturnHomeInterview> open = interviews.ofChild(returned.childRef()).stream()
                .filter(i -> i.canTakeIn(returned))
                .findFirst();
        ReturnHomeInterview interview = open.orElseGet(() -> new ReturnHomeInterview(returned, episode));
        if (open.isPresent()) {
            interview.coverage().join(episode, now);
        } else {
            interviews.persist(interview);
        }
        upkeep.rescheduled(interview, now);
        episodes.interviewIs(returned.episodeId(), interview.id());
        remember("cover", interview);
    }

    /** The episode with the clock that its return started. */
    CoveredEpisode covered(ReturnedEpisode returned) {
        return CoveredEpisode.of(
                returned, episodes.factsOf(returned.episodeId()).providerId(), clocks.ofReturn(returned.returnedAt()));
    }

    private void remember(String action, ReturnHomeInterview interview) {
        audit.record(
                AuditEntry.done(action, InterviewService.SUBJECT, interview.id().toString())
                        .concerning(interview.visibleTo()));
    }
}
