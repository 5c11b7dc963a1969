package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.common.timer.TimedWork;

/**
 * Has adult services told when somebody who is missing turns 18. The statutory return counts the absence up to that day;
 * the episode itself stays open, and nothing is closed (casework reference, 4.1 rule 10).
 */
@ApplicationScoped
public class ComingOfAgeWork implements TimedWork {

    private final EpisodeRepository repository;
    private final EpisodeTasks tasks;

    public ComingOfAgeWork(EpisodeRepository repository, EpisodeTasks tasks) {
        this.repository = repository;
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "missing-and-of-age";
    }

    @Override
    public int run(Instant now, int limit) {
        LocalDate today = Objects.requireNonNull(EpisodeEvents.day(now));
        var reached = repository.ofAge(today, limit);
        reached.forEach((id, day) -> {
            Episode episode = repository.findById(id);
            episode.isOfAgeOn(day);
            tasks.open(TaskQueue.ADULT_SERVICES, episode, now, "OF_AGE_18", TaskPriority.HIGH);
        });
        repository.flush();
        return reached.size();
    }
}
