package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeListener;
import uk.panauthority.casework.episode.EpisodeService;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;

/**
 * An episode that was a mistake, or is part of another one now, needs no interview of its own: one that was not held and
 * covers nothing else is cancelled, a held one stays as a contact with the child. A merge that is undone makes an
 * interview due again.
 */
@ApplicationScoped
public class EpisodesAreFollowed implements EpisodeListener {

    private final InterviewRepository interviews;
    private final InterviewOpening opening;
    private final InterviewUpkeep upkeep;
    private final EpisodeService episodes;
    private final AuditTrail audit;
    private final Clock clock;

    public EpisodesAreFollowed(
            InterviewRepository interviews,
            InterviewOpening opening,
            InterviewUpkeep upkeep,
            EpisodeService episodes,
            AuditTrail audit,
            Clock clock) {
        this.interviews = interviews;
        this.opening = opening;
        this.upkeep = upkeep;
        this.episodes = episodes;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void changed(EpisodeFacts episode, EpisodeChange change) {
        switch (change) {
            case VOIDED -> release(episode, Release.EPISODE_VOIDED);
            case MERGED -> release(episode, Release.EPISODE_MERGED);
            case SPLIT -> restore(episode);
            case OPENED, CHANGED, CLOSED, REOPENED, LONG_TERM -> {
                // Returns have a listener of their own.
            }
        }
    }

    private void release(EpisodeFacts episode, Release because) {
        interviews.covering(episode.childRef(), episode.episodeId()).ifPresent(interview -> {
            Instant now = clock.instant();
            interview.release(episode.episodeId(), because);
            upkeep.rescheduled(interview, now);
            if (interview.heldAt() != null) {
                coverSurvivor(interview, episode.mergedInto(), now);
            }
            audit.record(AuditEntry.done(
                            "release", InterviewService.SUBJECT, interview.id().toString())
                    .because(because.name())
                    .concerning(interview.visibleTo()));
        });
    }

    /** The child was seen about this absence: whatever it is part of now needs no other interview. */
    private void coverSurvivor(ReturnHomeInterview held, @Nullable UUID survivorId, Instant now) {
        if (survivorId == null) {
            return;
        }
        EpisodeFacts survivor = episodes.factsOf(survivorId);
        Instant heldAt = Objects.requireNonNull(held.heldAt());
        if (survivor.returnedAt() == null || heldAt.isBefore(survivor.returnedAt())) {
            return;
        }
        Optional<ReturnHomeInterview> other = interviews.covering(survivor.childRef(), survivorId);
        if (other.isPresent() && other.get().heldAt() != null) {
            return;
        }
        other.ifPresent(open -> {
            open.release(survivorId, Release.COVERED_ELSEWHERE);
            upkeep.rescheduled(open, now);
        });
        held.coverage().cover(opening.covered(ReturnedEpisodes.of(survivor)));
        upkeep.changed(held, now);
        episodes.interviewIs(survivorId, held.id());
    }

    private void restore(EpisodeFacts episode) {
        for (ReturnHomeInterview held : interviews.ofChild(episode.childRef())) {
            if (held.heldAt() != null && held.coverage().restore(episode.episodeId(), Release.EPISODE_MERGED)) {
                upkeep.changed(held, clock.instant());
                return;
            }
        }
        if (episode.returnedAt() == null) {
            return;
        }
        opening.returned(ReturnedEpisodes.of(episode));
    }
}
