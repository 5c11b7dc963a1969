package uk.panauthority.casework.privacy.subjectaccess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.casework.privacy.heldrecord.HeldRecords;
import uk.panauthority.casework.privacy.heldrecord.Withholding;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.time.PlatformClock;

/** Prepares, approves and gives out what is held about a child. */
@ApplicationScoped
public class SubjectAccessService {

    private static final String SUBJECT = "subject-access";

    private static final String LOOKS = """
            select e.organisation, count(*) from audit_person p join audit_entry e on e.entry_id = p.entry_id
            where p.person = ?1 and e.outcome = 'READ' and e.organisation is not null
            group by e.organisation order by e.organisation
            """;

    private final SubjectAccessRepository repository;
    private final HeldRecords records;
    private final Withholding withholding;
    private final KnownChildren children;
    private final EntityManager entities;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SubjectAccessService(
            SubjectAccessRepository repository,
            HeldRecords records,
            Withholding withholding,
            KnownChildren children,
            EntityManager entities,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.records = records;
        this.withholding = withholding;
        this.children = children;
        this.entities = entities;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    SubjectAccessView prepare(SubjectAccessRequests.Preparation request) {
        Caller caller = currentCaller.get();
        children.requireOwn(request.childRef(), caller);
        SubjectAccess asked = new SubjectAccess(caller, request, clock.instant());
        repository.persistAndFlush(asked);
        audit(AuditEntry.done("prepare", SUBJECT, asked.id().toString()), asked);
        return asked.view(caller);
    }

    @Transactional
    SubjectAccessView decide(UUID id, VersionTag tag, SubjectAccessAction action) {
        Caller caller = currentCaller.get();
        SubjectAccess asked = visible(id, caller);
        tag.mustMatch(asked.version());
        asked.decide(action, caller, clock.instant());
        repository.flush();
        audit(
                AuditEntry.done(action == SubjectAccessAction.APPROVE ? "approve" : "refuse", SUBJECT, id.toString()),
                asked);
        return asked.view(caller);
    }

    @Transactional
    SubjectAccessView read(UUID id) {
        Caller caller = currentCaller.get();
        SubjectAccess asked = visible(id, caller);
        audit(AuditEntry.read("read", SUBJECT, id.toString()), asked);
        return asked.view(caller);
    }

    /** Everything held at this moment; logged before it leaves. */
    @Transactional
    SubjectAccessFile file(UUID id) {
        SubjectAccess asked = visible(id, currentCaller.get());
        asked.requireApproved();
        audit(AuditEntry.read("export", SUBJECT, id.toString()), asked);
        Instant now = clock.instant();
        Withholding.Result content = withholding.apply(
                Withholding.Use.SUBJECT_ACCESS,
                records.of(asked.childRef()),
                LocalDate.ofInstant(now, PlatformClock.LONDON));
        return SubjectAccessFile.of(asked.childRef(), now, content, looks(asked.childRef()));
    }

    @SuppressWarnings("unchecked") // a native query of two columns
    private List<SubjectAccessFile.Looks> looks(String childRef) {
        List<Object[]> rows =
                entities.createNativeQuery(LOOKS).setParameter(1, childRef).getResultList();
        return rows.stream()
                .map(row -> new SubjectAccessFile.Looks((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    private SubjectAccess visible(UUID id, Caller caller) {
        return access.visible(repository.findByIdOptional(id), caller);
    }

    private void audit(AuditEntry entry, SubjectAccess asked) {
        audit.record(entry.about(Set.of(asked.childRef())));
    }
}
