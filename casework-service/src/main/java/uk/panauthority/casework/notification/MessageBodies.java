package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sealing.Seal;
import uk.panauthority.casework.sealing.Sealed;
import uk.panauthority.common.identity.Ids;

/**
 * Keeps messages byte for byte and closed, apart from what became of them. The force that sent one can be shown it; the
 * platform reads it again when a person has decided whom it is about, or may see its content. Bodies are never changed or
 * removed here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageBodies {

    private final EntityManager entities;
    private final Seal seal;

    public MessageBodies(EntityManager entities, Seal seal) {
        this.entities = entities;
        this.seal = seal;
    }

    void keep(UUID notification, String force, byte[] body, String hash, Instant receivedAt) {
        Sealed sealed = seal.close(body, record(notification));
        entities.createNativeQuery("""
                        insert into police_message_body (id, notification_id, force, body, body_hash, conflicting,
                            received_at, key_id, nonce)
                        values (?1, ?2, ?3, ?4, ?5, false, ?6, ?7, ?8)""")
                .setParameter(1, Ids.next())
                .setParameter(2, notification)
                .setParameter(3, force)
                .setParameter(4, sealed.bytes())
                .setParameter(5, hash)
                .setParameter(6, Timestamp.from(receivedAt))
                .setParameter(7, sealed.keyId())
                .setParameter(8, sealed.nonce())
                .executeUpdate();
    }

    /** The body that the notification was made from. */
    byte[] of(UUID notification) {
        Object[] row = (Object[]) entities.createNativeQuery(
                        "select body, key_id, nonce from police_message_body where notification_id = ?1 and not conflicting",
                        Object[].class)
                .setParameter(1, notification)
                .getSingleResult();
        @Nullable String keyId = (String) row[1];
        // Rows from before bodies were closed have no key.
        return keyId == null
                ? (byte[]) row[0]
                : seal.open(new Sealed(keyId, (byte[]) row[2], (byte[]) row[0]), record(notification));
    }

    private static String record(UUID notification) {
        return "police-message-body " + notification;
    }
}
