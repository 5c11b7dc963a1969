package uk.panauthority.casework.casesystem;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;

/** Keeps each authority's mapping, version by version. */
@ApplicationScoped
public class MappingService {

    private static final String SUBJECT = "case-system-mapping";

    private final MappingRepository repository;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public MappingService(MappingRepository repository, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public MappingView read() {
        String authority = currentCaller.get().organisation();
        Mapping mapping = repository.latest(authority).orElseThrow(Problem::notFound);
        audit.record(AuditEntry.read("read", SUBJECT, authority));
        return mapping.view();
    }

    /** Stores the next version; the tag of the first is 0. */
    @Transactional
    public MappingView replace(VersionTag tag, MappingRequest request) {
        Caller caller = currentCaller.get();
        int current =
                repository.latest(caller.organisation()).map(Mapping::version).orElse(0);
        tag.mustMatch(current);
        MappingContent content = request.content();
        content.mustLead();
        Mapping mapping = new Mapping(caller.organisation(), current + 1, content, clock.instant(), caller.username());
        repository.persistAndFlush(mapping);
        audit.record(AuditEntry.done("replace", SUBJECT, caller.organisation()));
        return mapping.view();
    }
}
