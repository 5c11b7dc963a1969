package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;

/**
 * Keeps messages byte for byte, apart from what became of them. Only the force that sent one can be shown it; the platform
 * reads it again when a person has decided whom it is about. Bodies are never changed or removed here.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class MessageBodies {

    private final EntityManager entities;

    public MessageBodies(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Keeps a body; does nothing when it is there already.
     *
     * @param conflicting another content had come under the same key before
     */
    void keep(UUID notification, String force, byte[] body, String hash, boolean conflicting, Instant receivedAt) {
        entities.createNativeQuery("""
                        insert into police_message_body (id, notification_id, force, body, body_hash, conflicting,
                            received_at)
                        values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict do nothing""")
                .setParameter(1, Ids.next())
                .setParameter(2, notification)
                .setParameter(3, force)
                .setParameter(4, body)
                .setParameter(5, hash)
                .setParameter(6, conflicting)
                .setParameter(7, Timestamp.from(receivedAt))
                .executeUpdate();
    }

    /** The body that the notification was made from. */
    byte[] of(UUID notification) {
        return (byte[]) entities.createNativeQuery(
                        "select body from police_message_body where notification_id = ?1 and not conflicting",
                        byte[].class)
                .setParameter(1, notification)
                .getSingleResult();
    }
}
