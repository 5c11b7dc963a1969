package uk.panauthority.placement.returns;

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
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.returns.rule.Finding;
import uk.panauthority.placement.returns.rule.ReturnYear;

/**
 * Brings the list of open breaches of a child to what was found: what is new opens, what is no longer found clears.
 * Finding the same again changes nothing.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class StatutoryBreaches {

    private final BreachRepository repository;
    private final Outbox outbox;
    private final Clock clock;

    public StatutoryBreaches(BreachRepository repository, Outbox outbox, Clock clock) {
        this.repository = repository;
        this.outbox = outbox;
        this.clock = clock;
    }

    void become(String childRef, String responsibleLa, Map<ReturnYear, List<Finding>> found) {
        Map<String, StatutoryBreach> open = repository.ofChild(childRef).stream()
                .filter(breach ->
                        found.keySet().stream().anyMatch(year -> year.label().equals(breach.year())))
                .collect(Collectors.toMap(StatutoryBreach::key, Function.identity()));
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
        Map<String, StatutoryBreach> wanted = new LinkedHashMap<>();
        found.forEach((year, findings) -> findings.forEach(finding -> {
            StatutoryBreach breach = new StatutoryBreach(responsibleLa, childRef, year, finding, now);
            wanted.putIfAbsent(breach.key(), breach);
        }));
        wanted.values().stream().filter(b -> !open.containsKey(b.key())).forEach(breach -> {
            repository.persist(breach);
            repository.write(new BreachEntry(breach, BreachEntry.Kind.OPENED, now));
            outbox.publish(breach.opened(today));
        });
        open.values().stream().filter(b -> !wanted.containsKey(b.key())).forEach(breach -> {
            repository.write(new BreachEntry(breach, BreachEntry.Kind.CLEARED, now));
            repository.delete(breach);
            outbox.publish(breach.cleared(today));
        });
        repository.flush();
    }
}
