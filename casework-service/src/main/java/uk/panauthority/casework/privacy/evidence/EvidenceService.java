package uk.panauthority.casework.privacy.evidence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.PublicKey;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.casework.privacy.KnownChildren;
import uk.panauthority.casework.privacy.heldrecord.HeldRecords;
import uk.panauthority.casework.privacy.heldrecord.Withholding;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Makes packs, gives out their files, and verifies files that come back. */
@ApplicationScoped
public class EvidenceService {

    private static final String SUBJECT = "evidence-pack";

    private final EvidencePackRepository repository;
    private final HeldRecords records;
    private final Withholding withholding;
    private final PackKeys keys;
    private final KnownChildren children;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public EvidenceService(
            EvidencePackRepository repository,
            HeldRecords records,
            Withholding withholding,
            PackKeys keys,
            KnownChildren children,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.records = records;
        this.withholding = withholding;
        this.keys = keys;
        this.children = children;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    EvidencePackView make(EvidenceRequests.Making request) {
        Caller caller = currentCaller.get();
        children.requireOwn(request.childRef(), caller);
        Instant now = clock.instant();
        PackHeading heading = new PackHeading(
                Ids.next(),
                request.childRef(),
                caller.organisation(),
                request.purposeCode().name(),
                request.recipient(),
                now);
        Withholding.Result content = withholding.apply(
                Withholding.Use.EVIDENCE_PACK,
                records.of(request.childRef()),
                LocalDate.ofInstant(now, PlatformClock.LONDON));
        PackSealer.Sealed sealed = new PackSealer(keys.pair()).seal(heading, content);
        EvidencePack pack = new EvidencePack(heading, content, sealed, caller.username());
        repository.persistAndFlush(pack);
        audit(AuditEntry.done("make", SUBJECT, pack.id().toString()), pack);
        return pack.view();
    }

    @Transactional
    EvidencePackView read(UUID id) {
        EvidencePack pack = visible(id);
        audit(AuditEntry.read("read", SUBJECT, id.toString()), pack);
        return pack.view();
    }

    /** The file, byte for byte as it was sealed. */
    @Transactional
    byte[] file(UUID id) {
        EvidencePack pack = visible(id);
        audit(AuditEntry.read("export", SUBJECT, id.toString()), pack);
        return pack.file();
    }

    /**
     * Verifies a file with this installation's key. It may be anybody's: nothing of it is kept.
     *
     * @throws Problem {@code integrity-failed} with the fault
     */
    PackVerification verify(byte[] file) {
        PackVerification found = PackVerification.of(file, publicKey());
        if (found.fault() != null) {
            Problem problem = Problem.of(CaseworkProblem.INTEGRITY_FAILED)
                    .with("fault", found.fault().name());
            throw found.entry() == null ? problem : problem.with("entry", found.entry());
        }
        return found;
    }

    PublicKey publicKey() {
        return keys.pair().getPublic();
    }

    private EvidencePack visible(UUID id) {
        return access.visible(repository.findByIdOptional(id), currentCaller.get());
    }

    private void audit(AuditEntry entry, EvidencePack pack) {
        audit.record(entry.about(Set.of(pack.childRef())));
    }
}
