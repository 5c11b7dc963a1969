package uk.panauthority.casework.quarantine;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sealing.Sealed;
import uk.panauthority.common.paging.PageRequest;

/** Refused bodies of one organisation. */
@ApplicationScoped
class RefusedMessageRepository implements PanacheRepositoryBase<RefusedMessage, UUID> {

    /** The same bytes refused for the same reason are kept once, so that a sender stuck in a loop fills nothing. */
    void keep(
            UUID id,
            String organisation,
            String username,
            String reason,
            @Nullable UUID notification,
            Instant receivedAt,
            int size,
            String hash,
            Sealed sealed) {
        EntityManager entities = getEntityManager();
        entities.createNativeQuery("""
                        insert into refused_message (id, organisation, reason, notification_id, received_at,
                            received_from, size_bytes, body_hash, key_id, nonce, body)
                        values (?1, ?2, ?3, cast(?4 as uuid), ?5, ?6, ?7, ?8, ?9, ?10, ?11) on conflict do nothing""")
                .setParameter(1, id)
                .setParameter(2, organisation)
                .setParameter(3, reason)
                .setParameter(4, notification)
                .setParameter(5, Timestamp.from(receivedAt))
                .setParameter(6, username)
                .setParameter(7, size)
                .setParameter(8, hash)
                .setParameter(9, sealed.keyId())
                .setParameter(10, sealed.nonce())
                .setParameter(11, sealed.bytes())
                .executeUpdate();
    }

    /** Without the bodies, which a list does not need. */
    List<RefusedMessageView> of(String organisation, PageRequest page) {
        StringBuilder query = new StringBuilder("organisation = :organisation");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .project(RefusedMessageView.class)
                .list();
    }
}
