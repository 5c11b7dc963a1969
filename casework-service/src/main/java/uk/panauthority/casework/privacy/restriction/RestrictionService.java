package uk.panauthority.casework.privacy.restriction;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;

/** Restricts a child's records to named people, and says who they are. */
@ApplicationScoped
public class RestrictionService {

    private static final String SUBJECT = "restriction";

    private final RestrictionRepository repository;
    private final KnownChildren children;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public RestrictionService(
            RestrictionRepository repository,
            KnownChildren children,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.children = children;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    RestrictionView restrict(RestrictionRequests.Restricting request) {
        Caller caller = currentCaller.get();
        children.requireOwn(request.childRef(), caller);
        Restriction restriction = new Restriction(caller, request, clock.instant());
        repository.persistAndFlush(restriction);
        audit(AuditEntry.done("restrict", SUBJECT, restriction.id().toString()), restriction);
        return restriction.view(caller);
    }

    @Transactional
    RestrictionView read(UUID id) {
        Caller caller = currentCaller.get();
        Restriction restriction = access.visible(repository.findByIdOptional(id), caller);
        audit(AuditEntry.read("read", SUBJECT, id.toString()), restriction);
        return restriction.view(caller);
    }

    @Transactional
    Page<RestrictionView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<RestrictionView> shown =
                Page.of(repository.of(caller.organisation(), page), page, Restriction::id, r -> r.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                shown.items().stream().map(r -> r.id().toString()).toList(),
                shown.items().stream().map(RestrictionView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    @Transactional
    RestrictionView grant(UUID id, VersionTag tag, RestrictionRequests.Person person) {
        return change(id, tag, "grant", (restriction, caller) -> restriction.grant(person, caller, clock.instant()));
    }

    @Transactional
    RestrictionView withdraw(UUID id, VersionTag tag, RestrictionRequests.Person person) {
        return change(id, tag, "withdraw", (restriction, caller) -> restriction.withdraw(person, caller));
    }

    @Transactional
    RestrictionView lift(UUID id, VersionTag tag) {
        return change(id, tag, "lift", (restriction, caller) -> restriction.lift(caller, clock.instant()));
    }

    private RestrictionView change(UUID id, VersionTag tag, String action, BiConsumer<Restriction, Caller> change) {
        Caller caller = currentCaller.get();
        Restriction restriction = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(restriction.version());
        change.accept(restriction, caller);
        repository.flush();
        audit(AuditEntry.done(action, SUBJECT, id.toString()), restriction);
        return restriction.view(caller);
    }

    private void audit(AuditEntry entry, Restriction restriction) {
        audit.record(entry.about(Set.of(restriction.childRef())));
    }
}
