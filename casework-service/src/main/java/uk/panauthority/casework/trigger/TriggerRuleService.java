package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Rules of authorities: set, ended, read. A rule is never changed and never deleted. */
@ApplicationScoped
public class TriggerRuleService {

    private static final String SUBJECT = "trigger-rule";

    private final TriggerRuleRepository rules;
    private final DefaultRules defaults;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public TriggerRuleService(
            TriggerRuleRepository rules,
            DefaultRules defaults,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.rules = rules;
        this.defaults = defaults;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    TriggerRuleView set(TriggerRequests.Rule request) {
        Caller caller = currentCaller.get();
        TriggerRule rule = new TriggerRule(
                request.code(),
                request.validFrom(),
                request.validTo(),
                request.terms(),
                request.basis(),
                caller,
                clock.instant(),
                today());
        refuseOverlap(rule, caller.organisation());
        refuseOtherScope(rule);
        rules.persistAndFlush(rule);
        audit.record(AuditEntry.done("set", SUBJECT, rule.id().toString()));
        return TriggerRuleView.of(rule);
    }

    @Transactional
    TriggerRuleView end(UUID id, VersionTag tag, TriggerRequests.Ending ending) {
        TriggerRule rule = access.visible(rules.findByIdOptional(id), currentCaller.get());
        tag.mustMatch(rule.version());
        rule.end(ending.lastDay(), today());
        rules.flush();
        audit.record(AuditEntry.done("end", SUBJECT, id.toString()));
        return TriggerRuleView.of(rule);
    }

    @Transactional
    TriggerRuleView get(UUID id) {
        TriggerRule rule = access.visible(rules.findByIdOptional(id), currentCaller.get());
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
        return TriggerRuleView.of(rule);
    }

    @Transactional
    Page<TriggerRuleView> list(PageRequest page) {
        audit.record(AuditEntry.read("list", SUBJECT, "*"));
        return Page.of(
                rules.pageOf(currentCaller.get().organisation(), page), page, TriggerRule::id, TriggerRuleView::of);
    }

    /** What holds for the caller's authority on a day; today when none is named. */
    @Transactional
    List<RuleInForceView> inForce(@Nullable LocalDate day) {
        String authority = currentCaller.get().organisation();
        audit.record(AuditEntry.read("list", SUBJECT, "*"));
        return new RuleBook(defaults, rules::of)
                .inForce(authority, day == null ? today() : day)
                .sorted(Comparator.comparing(RuleInForce::code))
                .map(RuleInForceView::of)
                .toList();
    }

    /** The database refuses it as well, for two managers at once. */
    private void refuseOverlap(TriggerRule rule, String authority) {
        boolean overlaps = rules.ofCode(authority, rule.code()).stream()
                .anyMatch(other -> other.overlaps(rule.validFrom(), rule.validTo()));
        if (overlaps) {
            throw Problem.at(
                    "/validFrom", CaseworkProblem.RULE_INVALID, "A rule of this code holds on some of these days.");
        }
    }

    /** A rule takes the place of the default of its code, so it must count the same absences. */
    private void refuseOtherScope(TriggerRule rule) {
        boolean other = defaults.all().stream()
                .map(DefaultRules.Dated::rule)
                .anyMatch(byDefault -> byDefault.code().equals(rule.code())
                        && byDefault.terms().scope() != rule.terms().scope());
        if (other) {
            throw Problem.at("/scope", CaseworkProblem.RULE_INVALID, "The default of this code has another scope.");
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
