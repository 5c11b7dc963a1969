package uk.panauthority.placement.register;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

/** Shows and closes consequences. */
@ApplicationScoped
public class ConsequenceService {

    private static final String SUBJECT = "consequence";

    private final ConsequenceRepository repository;
    private final ConsequenceRules rules;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    ConsequenceService(
            ConsequenceRepository repository,
            ConsequenceRules rules,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code code-not-valid}; {@code reason-required} */
    @Transactional
    ConsequenceView close(UUID id, VersionTag tag, ConsequenceRequests.Close request) {
        Caller caller = currentCaller.get();
        Consequence consequence = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(consequence.version());
        rules.requireDecision(request.decision(), LocalDate.now(clock.withZone(PlatformClock.LONDON)));
        consequence.close(request.decision(), request.rationale(), caller, clock.instant());
        repository.flush();
        audit.record(AuditEntry.done("close", SUBJECT, id.toString()).concerning(consequence.visibleTo()));
        return consequence.view(caller);
    }

    @Transactional
    ConsequenceView get(UUID id) {
        Caller caller = currentCaller.get();
        Consequence consequence = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(consequence.visibleTo()));
        return consequence.view(caller);
    }

    @Transactional
    Page<ConsequenceView> list(@Nullable ConsequenceState state, PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), state, page), page, Consequence::id, c -> c.view(caller));
    }
}
