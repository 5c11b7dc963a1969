package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;

/** The work that an episode makes for the responsible authority. */
@ApplicationScoped
public class EpisodeTasks {

    static final String SUBJECT = "missing-episode";

    /** Casework reference, 4.1 rule 2: an unknown start is looked into after a day. */
    private static final Duration START_UNKNOWN_AFTER = Duration.ofHours(24);

    /** A mistake that counts as an absence should not stand for longer than a day. */
    private static final Duration DECIDE_WITHIN = Duration.ofHours(24);

    private final TaskService tasks;
    private final Clock clock;

    public EpisodeTasks(TaskService tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Opens and closes what follows from the change. */
    void follow(Episode episode, EpisodeSnapshot before, EpisodeSnapshot after) {
        boolean awaitsStart = episode.state() == EpisodeState.AWAITING_START;
        if (awaitsStart && before.state() != EpisodeState.AWAITING_START) {
            open(
                    TaskQueue.START_UNKNOWN,
                    episode,
                    clock.instant().plus(START_UNKNOWN_AFTER),
                    "START_UNKNOWN_24_HOURS",
                    TaskPriority.NORMAL);
        } else if (!awaitsStart && before.state() == EpisodeState.AWAITING_START) {
            close(TaskQueue.START_UNKNOWN, episode);
        }
        if (before.state() == EpisodeState.LONG_TERM && episode.state() != EpisodeState.LONG_TERM) {
            close(TaskQueue.LONG_TERM_REVIEW, episode);
            close(TaskQueue.PROFILE_RECONFIRM, episode);
        }
        if (!episode.proposals().isEmpty()) {
            followProposals(episode);
        }
    }

    /** Somebody else has to decide as long as a proposal waits. */
    void followProposals(Episode episode) {
        if (episode.proposals().stream().anyMatch(Proposal::pending)) {
            open(
                    TaskQueue.EPISODE_DECIDE,
                    episode,
                    clock.instant().plus(DECIDE_WITHIN),
                    "EPISODE_DECIDE_24_HOURS",
                    TaskPriority.HIGH);
        } else {
            close(TaskQueue.EPISODE_DECIDE, episode);
        }
    }

    void open(TaskQueue queue, Episode episode, Instant due, String rule, TaskPriority priority) {
        tasks.open(
                queue,
                episode.setting().responsibleLa(),
                SUBJECT,
                episode.id().toString(),
                episode.childRef(),
                due,
                rule,
                priority);
    }

    void close(TaskQueue queue, Episode episode) {
        tasks.close(queue, SUBJECT, episode.id().toString());
    }
}
