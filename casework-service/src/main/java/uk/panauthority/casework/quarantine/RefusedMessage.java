package uk.panauthority.casework.quarantine;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sealing.Sealed;
import uk.panauthority.common.access.Shared;

/** One refused body as it is read; {@link Quarantine} writes it, past the session: hence immutable. */
@Entity
@Immutable
@Table(name = "refused_message")
class RefusedMessage implements Shared {

    @Id
    private UUID id;

    private String organisation;

    private String reason;

    @Column(name = "notification_id")
    private @Nullable UUID notificationId;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_from")
    private String receivedFrom;

    @Column(name = "size_bytes")
    private int sizeBytes;

    @Column(name = "body_hash")
    private String bodyHash;

    @Column(name = "key_id")
    private String keyId;

    private byte[] nonce;

    private byte[] body;

    protected RefusedMessage() {}

    @Override
    public Set<String> visibleTo() {
        return Set.of(organisation);
    }

    UUID id() {
        return id;
    }

    Sealed sealed() {
        return new Sealed(keyId, nonce, body);
    }

    RefusedMessageView view() {
        return new RefusedMessageView(id, reason, notificationId, receivedAt, receivedFrom, sizeBytes, bodyHash);
    }
}
