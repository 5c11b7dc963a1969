package uk.panauthority.casework.privacy.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Sets and lifts legal holds. */
@ApplicationScoped
public class LegalHoldService {

    private static final String SUBJECT = "legal-hold";

    private final LegalHoldRepository repository;
    private final KnownChildren children;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public LegalHoldService(
            LegalHoldRepository repository,
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
    LegalHoldView set(RetentionRequests.Holding request) {
        Caller caller = currentCaller.get();
        String reason = requireReason(request.reason());
        children.requireOwn(request.childRef(), caller);
        LegalHold hold = new LegalHold(caller, request.childRef(), reason, clock.instant());
        repository.persistAndFlush(hold);
        audit(AuditEntry.done("set", SUBJECT, hold.id().toString()), hold);
        return hold.view();
    }

    @Transactional
    LegalHoldView lift(UUID id, VersionTag tag, RetentionRequests.Lifting request) {
        Caller caller = currentCaller.get();
        LegalHold hold = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(hold.version());
        hold.lift(caller, requireReason(request.reason()), clock.instant());
        repository.flush();
        audit(AuditEntry.done("lift", SUBJECT, id.toString()), hold);
        return hold.view();
    }

    @Transactional
    LegalHoldView read(UUID id) {
        LegalHold hold = access.visible(repository.findByIdOptional(id), currentCaller.get());
        audit(AuditEntry.read("read", SUBJECT, id.toString()), hold);
        return hold.view();
    }

    @Transactional
    Page<LegalHoldView> list(PageRequest page) {
        Page<LegalHoldView> shown =
                Page.of(repository.of(currentCaller.get().organisation(), page), page, LegalHold::id, LegalHold::view);
        audit.record(AuditEntry.listed(
                SUBJECT,
                shown.items().stream().map(h -> h.id().toString()).toList(),
                shown.items().stream().map(LegalHoldView::childRef).collect(Collectors.toSet())));
        return shown;
    }

    private void audit(AuditEntry entry, LegalHold hold) {
        audit.record(entry.about(Set.of(hold.childRef())));
    }

    private static String requireReason(@Nullable String text) {
        if (text == null || text.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return text;
    }
}
