package uk.panauthority.casework.task;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.common.timer.TimedWork;

/** Makes the list of what is overdue, for every organisation that has something, once on each morning. */
@ApplicationScoped
public class OverdueListWatch implements TimedWork {

    /** Before the working day begins. */
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    /** A list that nobody can read to its end helps nobody; the total is told besides. */
    private static final int LONGEST_LIST = 200;

    private final TaskRepository tasks;
    private final OverdueListRepository lists;
    private final SeniorManagerRepository seniorManagers;
    private final EscalationLadders ladders;

    public OverdueListWatch(
            TaskRepository tasks,
            OverdueListRepository lists,
            SeniorManagerRepository seniorManagers,
            EscalationLadders ladders) {
        this.tasks = tasks;
        this.lists = lists;
        this.seniorManagers = seniorManagers;
        this.ladders = ladders;
    }

    @Override
    public String name() {
        return "overdue-lists";
    }

    /** All of a morning in one transaction, so that no organisation is left out when it fails in the middle. */
    @Override
    public int run(Instant now, int limit) {
        ZonedDateTime local = now.atZone(PlatformClock.LONDON);
        if (local.toLocalTime().isBefore(MORNING) || lists.madeOn(local.toLocalDate())) {
            return 0;
        }
        for (String owner : tasks.ownersOfOverdue(now)) {
            List<OverdueTask> longest = tasks.overdue(owner, now, LONGEST_LIST).stream()
                    .map(task -> OverdueTask.of(task.view(now, ladders, null)))
                    .toList();
            lists.persist(new OverdueList(
                    owner,
                    local.toLocalDate(),
                    seniorManagers.on(local.toLocalDate(), owner).orElse(null),
                    tasks.countOverdue(owner, now),
                    longest,
                    now));
        }
        return 0;
    }
}
