package uk.panauthority.casework.profile;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeListener;
import uk.panauthority.casework.placementlink.KnownPlacement;
import uk.panauthority.casework.placementlink.PlacementListener;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;

/**
 * The profile follows the child: begun or moved when a placement starts, left behind by the home when it ends, and given
 * to those who look for the child at the moment the child is reported missing. All in the transaction of what happened.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProfileFollows implements PlacementListener, EpisodeListener {

    private static final String SYSTEM = "system";

    /** Philomena Protocol: at the start of a placement; the platform asks for it within two days. */
    private static final Duration CONFIRM_WITHIN = Duration.ofDays(2);

    private final ProfileRepository repository;
    private final TaskService tasks;
    private final Clock clock;

    public ProfileFollows(ProfileRepository repository, TaskService tasks, Clock clock) {
        this.repository = repository;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public void started(KnownPlacement placement, Instant startedAt) {
        Instant now = clock.instant();
        Optional<Profile> known = repository.ofChild(placement.childRef());
        Profile profile = known.orElseGet(() -> Profile.begin(placement, SYSTEM, now));
        if (known.isPresent()) {
            profile.moveTo(placement);
            repository.flush();
        } else {
            repository.persistAndFlush(profile);
            repository.keepRevision(profile, placement.responsibleLa(), SYSTEM, now);
        }
        Stream.of(profile.responsibleLa(), placement.providerId())
                .distinct()
                .forEach(owner -> tasks.open(
                        TaskQueue.PROFILE_CONFIRM,
                        owner,
                        ProfileService.SUBJECT,
                        profile.id().toString(),
                        profile.childRef(),
                        now.plus(CONFIRM_WITHIN),
                        "PHILOMENA_ON_MOVE",
                        TaskPriority.NORMAL));
    }

    @Override
    public void ended(KnownPlacement placement, LocalDate endedOn) {
        repository.ofChild(placement.childRef()).ifPresent(profile -> {
            profile.leave(placement, endedOn);
            repository.flush();
        });
    }

    @Override
    public void changed(EpisodeFacts episode, EpisodeChange change) {
        if (change != EpisodeChange.OPENED) {
            return;
        }
        repository
                .ofChild(episode.childRef())
                .filter(profile -> Objects.equals(profile.responsibleLa(), episode.responsibleLa()))
                .ifPresent(profile ->
                        repository.takeSnapshot(profile, episode, ProfileService.viewersOf(episode), clock.instant()));
    }
}
