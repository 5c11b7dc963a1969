package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import uk.panauthority.casework.returns.rule.Finding;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;

/**
 * Brings the list of open breaches of a child to what was found: what is new opens, with a task for the responsible
 * authority; what is no longer found clears. Finding the same again changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StatutoryBreaches {

    private static final String SUBJECT = "statutory-breach";

    private final BreachRepository repository;
    private final BreachClock breachClock;
    private final TaskService tasks;
    private final Outbox outbox;
    private final Clock clock;

    public StatutoryBreaches(
            BreachRepository repository, BreachClock breachClock, TaskService tasks, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.breachClock = breachClock;
        this.tasks = tasks;
        this.outbox = outbox;
        this.clock = clock;
    }

    void become(String childRef, String responsibleLa, Map<ReturnYear, List<Finding>> found) {
        Map<String, StatutoryBreach> open = repository.ofChild(childRef).stream()
                .collect(Collectors.toMap(StatutoryBreach::key, Function.identity()));
        Instant now = clock.instant();
        Map<String, StatutoryBreach> wanted = new LinkedHashMap<>();
        found.forEach((year, findings) -> findings.forEach(finding -> {
            StatutoryBreach breach = new StatutoryBreach(responsibleLa, childRef, year, finding, now);
            wanted.putIfAbsent(breach.key(), breach);
        }));
        wanted.values().stream().filter(b -> !open.containsKey(b.key())).forEach(b -> open(b, now));
        open.values().stream().filter(b -> !wanted.containsKey(b.key())).forEach(b -> clear(b, now));
    }

    private void open(StatutoryBreach breach, Instant now) {
        repository.persist(breach);
        repository.write(new BreachEntry(breach, BreachEntry.Kind.OPENED, now));
        outbox.publish(new ReturnEvents.StatutoryBreachOpened(
                breach.id(),
                breach.childRef(),
                breach.responsibleLa(),
                breach.year(),
                breach.rule(),
                breach.episodeId(),
                day(now)));
        tasks.open(
                TaskQueue.RETURN_BREACH,
                breach.responsibleLa(),
                SUBJECT,
                breach.id().toString(),
                breach.childRef(),
                breachClock.dueAt(breach.rule(), now),
                "SSDA903-" + breach.rule(),
                TaskPriority.NORMAL);
    }

    private void clear(StatutoryBreach breach, Instant now) {
        repository.write(new BreachEntry(breach, BreachEntry.Kind.CLEARED, now));
        repository.delete(breach);
        outbox.publish(new ReturnEvents.StatutoryBreachCleared(
                breach.id(),
                breach.childRef(),
                breach.responsibleLa(),
                breach.year(),
                breach.rule(),
                breach.episodeId(),
                day(now)));
        tasks.close(TaskQueue.RETURN_BREACH, SUBJECT, breach.id().toString());
    }

    private static LocalDate day(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }
}
