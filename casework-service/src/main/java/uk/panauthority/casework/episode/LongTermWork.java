package uk.panauthority.casework.episode;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.common.timer.TimedWork;

/**
 * Makes an absence a long-term one when its time is reached, and asks each month anew for a strategy review and for the
 * profile to be confirmed (casework reference, 4.1 rule 10). It never closes anything.
 */
@ApplicationScoped
public class LongTermWork implements TimedWork {

    private final EpisodeRepository repository;
    private final EpisodeNews news;
    private final EpisodeTasks tasks;
    private final LongTermRule rule;

    public LongTermWork(EpisodeRepository repository, EpisodeNews news, EpisodeTasks tasks, LongTermRule rule) {
        this.repository = repository;
        this.news = news;
        this.tasks = tasks;
        this.rule = rule;
    }

    @Override
    public String name() {
        return "long-term-absences";
    }

    @Override
    public int run(Instant now, int limit) {
        List<Episode> reached = repository.awaySince(now.minus(rule.after(now)), limit);
        for (Episode episode : reached) {
            EpisodeSnapshot before = EpisodeSnapshot.of(episode);
            Instant started = Objects.requireNonNull(before.startedAt());
            episode.lastsLongSince(started.plus(rule.after(now)));
            news.tell(episode, before);
        }
        List<Episode> due = repository.longTermToReview(now, limit - reached.size());
        due.forEach(episode -> askForReview(episode, now));
        return reached.size() + due.size();
    }

    /** A review that was due and not held stays open as it is; the next month asks again. */
    private void askForReview(Episode episode, Instant now) {
        Instant next = now.plus(rule.betweenReviews(now));
        tasks.open(TaskQueue.LONG_TERM_REVIEW, episode, now, LongTermRule.CODE + "_MONTHLY", TaskPriority.HIGH);
        tasks.open(TaskQueue.PROFILE_RECONFIRM, episode, now, LongTermRule.CODE + "_MONTHLY", TaskPriority.NORMAL);
        episode.isReviewedUntil(next);
    }
}
