package uk.panauthority.casework.quarantine;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sealing.Seal;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.ProblemType;

/** Keeps refused bodies and gives them out to those who may look into them. */
@ApplicationScoped
public class Quarantine {

    private static final String SUBJECT = "refused-message";

    private final RefusedMessageRepository repository;
    private final Seal seal;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public Quarantine(
            RefusedMessageRepository repository,
            Seal seal,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.seal = seal;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Keeps a body of the caller's organisation and remembers the refusal as a security event. Called once the refused
     * transaction has ended.
     *
     * @param notification the message under whose key the body came, for a conflict
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public void keep(byte[] body, ProblemType reason, @Nullable UUID notification) {
        Caller caller = currentCaller.get();
        UUID id = Ids.next();
        repository.keep(
                id,
                caller.organisation(),
                caller.username(),
                reason.code(),
                notification,
                clock.instant(),
                body.length,
                sha256(body),
                seal.close(body, record(id)));
        audit.record(AuditEntry.refused(
                "receive",
                "police-notification",
                notification == null ? caller.organisation() : notification.toString(),
                reason.code()));
    }

    @Transactional
    Page<RefusedMessageView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Page<RefusedMessageView> found =
                Page.of(repository.of(caller.organisation(), page), page, RefusedMessageView::id, view -> view);
        audit.record(AuditEntry.read("list", SUBJECT, caller.organisation()));
        return found;
    }

    /** The bytes as they came. */
    @Transactional
    byte[] body(UUID id) {
        RefusedMessage refused = access.visible(repository.findByIdOptional(id), currentCaller.get());
        audit.record(AuditEntry.read("download", SUBJECT, id.toString()));
        return seal.open(refused.sealed(), record(id));
    }

    private static String record(UUID id) {
        return SUBJECT + " " + id;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
