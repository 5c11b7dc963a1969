package uk.panauthority.casework.attachment;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.notification.NotificationService;
import uk.panauthority.casework.sealing.Seal;
import uk.panauthority.casework.sealing.Sealed;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Keeps the photos of messages, for their force and for those who may read what the message says. */
@ApplicationScoped
public class AttachmentService {

    private static final String SUBJECT = "message-attachment";
    private static final int MOST_OF_ONE_MESSAGE = 40;

    private final AttachmentRepository repository;
    private final NotificationService notifications;
    private final Seal seal;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public AttachmentService(
            AttachmentRepository repository,
            NotificationService notifications,
            Seal seal,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.notifications = notifications;
        this.seal = seal;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** A photo to give out. */
    @SuppressWarnings("ArrayRecordComponent") // carried to the answer, never compared
    record Download(PhotoKind kind, byte[] bytes) {}

    /**
     * Keeps what was sent with a message of the caller's own force. The same photo again is the first one again.
     *
     * @throws Problem as {@link Inspection#of}; {@code not-found} for another force's message
     */
    @Transactional
    AttachmentList keep(UUID notification, String mediaType, @Nullable String name, byte[] bytes) {
        Caller caller = currentCaller.get();
        notifications.requireOwn(notification, caller);
        List<AttachmentView> kept = new ArrayList<>();
        for (Photo photo : inspected(notification, mediaType, name, bytes)) {
            String hash = sha256(photo.original());
            kept.add(repository
                    .sent(notification, hash)
                    .orElseGet(() -> added(notification, photo, hash, caller))
                    .view());
        }
        return new AttachmentList(kept);
    }

    private List<Photo> inspected(UUID notification, String mediaType, @Nullable String name, byte[] bytes) {
        try {
            return Inspection.of(mediaType, name, bytes);
        } catch (Problem refused) {
            audit.recordApart(AuditEntry.refused(
                    "attach",
                    "police-notification",
                    notification.toString(),
                    refused.type().code()));
            throw refused;
        }
    }

    private MessageAttachment added(UUID notification, Photo photo, String hash, Caller caller) {
        if (repository.count("notificationId", notification) >= MOST_OF_ONE_MESSAGE) {
            throw Problem.of(CommonProblem.PAYLOAD_TOO_LARGE, "A message has at most 40 photos.");
        }
        UUID id = Ids.next();
        Sealed clean = seal.close(photo.clean(), record(id));
        Sealed sent = photo.metadataRemoved() ? seal.close(photo.original(), record(id) + " original") : null;
        MessageAttachment attachment = new MessageAttachment(
                id,
                notification,
                caller.organisation(),
                caller.username(),
                photo.kind(),
                photo.clean().length,
                hash,
                clock.instant(),
                clean,
                sent);
        repository.persistAndFlush(attachment);
        audit.record(AuditEntry.done("attach", SUBJECT, id.toString()));
        return attachment;
    }

    @Transactional
    AttachmentList list(UUID notification) {
        notifications.requireContentShown(notification, currentCaller.get());
        audit.record(AuditEntry.read("list-attachments", "police-notification", notification.toString()));
        return new AttachmentList(repository.of(notification).stream()
                .map(MessageAttachment::view)
                .toList());
    }

    /** The photo without its metadata. The original is given out to nobody. */
    @Transactional
    Download download(UUID notification, UUID id) {
        notifications.requireContentShown(notification, currentCaller.get());
        MessageAttachment attachment = repository.of(notification, id).orElseThrow(Problem::notFound);
        audit.record(AuditEntry.read("download", SUBJECT, id.toString()));
        return new Download(attachment.kind(), seal.open(attachment.sealed(), record(id)));
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
