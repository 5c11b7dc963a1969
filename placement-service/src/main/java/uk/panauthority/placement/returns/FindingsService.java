package uk.panauthority.placement.returns;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.Roles;
import uk.panauthority.placement.returns.rule.Kind;
import uk.panauthority.placement.returns.rule.ReturnRule;
import uk.panauthority.placement.returns.rule.ReturnRules;
import uk.panauthority.placement.returns.rule.ReturnYear;

/** "Your return today": what of the caller's authority would not pass the Department's validation, and whose it is. */
@ApplicationScoped
public class FindingsService {

    private final BreachRepository breaches;
    private final CaseworkBreachRepository casework;
    private final AuthorityReturn children;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public FindingsService(
            BreachRepository breaches,
            CaseworkBreachRepository casework,
            AuthorityReturn children,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.breaches = breaches;
        this.casework = casework;
        this.children = children;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public FindingsView of(ReturnYear year, PageRequest request) {
        String authority = currentCaller.get().organisation();
        List<StatutoryBreach> rows = breaches.page(authority, year.label(), request);
        Instant now = clock.instant();
        Page<FindingsView.Item> page = Page.of(rows, request, StatutoryBreach::id, breach -> item(breach, now));
        Set<String> about =
                page.items().stream().map(FindingsView.Item::childRef).collect(Collectors.toSet());
        audit.record(AuditEntry.listed(
                "ssda903-finding",
                page.items().stream().map(item -> item.id().toString()).toList(),
                about));
        return new FindingsView(
                year.label(),
                year.first(),
                year.last(),
                breaches.openIn(authority, year.label()),
                casework.openIn(authority, year.label()),
                children.awaitingCare(authority, year),
                byRule(breaches.countByRule(authority, year.label())),
                page.items(),
                page.next());
    }

    private static List<FindingsView.RuleCount> byRule(Map<String, Long> counts) {
        return ReturnRules.ALL.stream()
                .filter(rule -> counts.containsKey(rule.code()))
                .map(rule -> new FindingsView.RuleCount(
                        rule.code(), rule.message(), rule.fields(), counts.getOrDefault(rule.code(), 0L)))
                .toList();
    }

    private static FindingsView.Item item(StatutoryBreach breach, Instant now) {
        ReturnRule rule = ReturnRules.numbered(breach.rule())
                .orElseThrow(() -> new IllegalStateException("no rule " + breach.rule()));
        boolean isOfPlacement = breach.placementId() != null && rule.kind() != Kind.AWAITED;
        return new FindingsView.Item(
                breach.id(),
                rule.code(),
                rule.message(),
                rule.fields(),
                breach.table(),
                breach.childRef(),
                breach.childRef().substring(breach.responsibleLa().length() + 1),
                breach.placementId(),
                new FindingsView.Owner(
                        breach.responsibleLa(), isOfPlacement ? Roles.PLACEMENT_OFFICER : Roles.CASE_SYSTEM),
                breach.openedAt(),
                Duration.between(breach.openedAt(), now).toDays());
    }
}
