package uk.panauthority.casework.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.care.CareService;
import uk.panauthority.casework.returns.rule.MissingRule;
import uk.panauthority.casework.returns.rule.MissingRules;
import uk.panauthority.casework.returns.rule.ReturnYear;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** "Your return today": what of the caller's authority would not pass the Department's validation, and whose it is. */
@ApplicationScoped
public class FindingsService {

    private final BreachRepository breaches;
    private final ReturnPeriodRepository periods;
    private final CareService care;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public FindingsService(
            BreachRepository breaches,
            ReturnPeriodRepository periods,
            CareService care,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.breaches = breaches;
        this.periods = periods;
        this.care = care;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public FindingsView of(ReturnYear year, PageRequest request) {
        String authority = currentCaller.get().organisation();
        List<StatutoryBreach> rows = breaches.page(authority, year.label(), request.after(), request.limit());
        Set<String> children = rows.stream().map(StatutoryBreach::childRef).collect(Collectors.toSet());
        Map<String, String> workers = children.isEmpty() ? Map.of() : care.presentWorkers(children);
        Instant now = clock.instant();
        Page<FindingsView.Item> page =
                Page.of(rows, request, StatutoryBreach::id, b -> item(b, workers.get(b.childRef()), now));
        audit.record(AuditEntry.listed(
                "ssda903-finding",
                page.items().stream().map(item -> item.id().toString()).toList(),
                children));
        return new FindingsView(
                year.label(),
                year.first(),
                year.last(),
                periods.inYear(authority, year.first(), year.last()),
                periods.fromHome(authority, year.first(), year.last()),
                periods.awaitingStart(authority),
                breaches.openIn(authority, year.label()),
                byRule(breaches.countByRule(authority, year.label())),
                page.items(),
                page.next());
    }

    private static List<FindingsView.RuleCount> byRule(Map<String, Long> counts) {
        return MissingRules.ALL.stream()
                .filter(rule -> counts.containsKey(rule.code()))
                .map(rule -> new FindingsView.RuleCount(
                        rule.code(), rule.message(), rule.fields(), counts.getOrDefault(rule.code(), 0L)))
                .toList();
    }

    private static FindingsView.Item item(StatutoryBreach breach, @Nullable String worker, Instant now) {
        MissingRule rule = MissingRules.numbered(breach.rule())
                .orElseThrow(() -> new IllegalStateException("no rule " + breach.rule()));
        return new FindingsView.Item(
                breach.id(),
                rule.code(),
                rule.message(),
                rule.fields(),
                breach.childRef(),
                breach.childRef().substring(breach.responsibleLa().length() + 1),
                breach.episodeId(),
                new FindingsView.Owner(breach.responsibleLa(), worker),
                breach.openedAt(),
                Duration.between(breach.openedAt(), now).toDays());
    }
}
