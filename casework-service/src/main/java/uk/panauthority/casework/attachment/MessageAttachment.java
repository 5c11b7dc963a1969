package uk.panauthority.casework.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sealing.Sealed;

/** A photo of a message: what is shown, closed; and what was sent, closed, where the two differ. Never changed. */
@Entity
@Table(name = "message_attachment")
class MessageAttachment {

    @Id
    private UUID id;

    @Column(name = "notification_id")
    private UUID notificationId;

    private String force;

    @Enumerated(EnumType.STRING)
    private PhotoKind kind;

    @Column(name = "size_bytes")
    private int sizeBytes;

    /** SHA-256 of what was sent. */
    @Column(name = "sent_hash")
    private String sentHash;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_from")
    private String receivedFrom;

    @Column(name = "key_id")
    private String keyId;

    private byte[] nonce;

    private byte[] body;

    @Column(name = "original_key_id")
    private @Nullable String originalKeyId;

    @Column(name = "original_nonce")
    private byte @Nullable [] originalNonce;

    private byte @Nullable [] original;

    protected MessageAttachment() {}

    MessageAttachment(
            UUID id,
            UUID notification,
            String force,
            String username,
            PhotoKind kind,
            int sizeBytes,
            String sentHash,
            Instant now,
            Sealed clean,
            @Nullable Sealed sent) {
        this.id = id;
        this.notificationId = notification;
        this.force = force;
        this.receivedFrom = username;
        this.kind = kind;
        this.sizeBytes = sizeBytes;
        this.sentHash = sentHash;
        this.receivedAt = now;
        this.keyId = clean.keyId();
        this.nonce = clean.nonce();
        this.body = clean.bytes();
        if (sent != null) {
            this.originalKeyId = sent.keyId();
            this.originalNonce = sent.nonce();
            this.original = sent.bytes();
        }
    }

    UUID id() {
        return id;
    }

    PhotoKind kind() {
        return kind;
    }

    Sealed sealed() {
        return new Sealed(keyId, nonce, body);
    }

    AttachmentView view() {
        return new AttachmentView(
                id,
                notificationId,
                force,
                kind.mediaType(),
                sizeBytes,
                original != null,
                receivedAt,
                receivedFrom,
                sentHash);
    }
}
