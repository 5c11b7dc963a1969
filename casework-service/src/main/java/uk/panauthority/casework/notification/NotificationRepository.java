package uk.panauthority.casework.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;

/** Messages by their key, by child, and by who may see them. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<PoliceNotification, UUID> {

    /**
     * Lets one transaction at a time, on whatever instance, take messages of this reference, until it ends: repeats and
     * versions that arrive at once are thereby decided one after the other.
     */
    void lockReference(String force, String reference) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 2))", Object.class)
                .setParameter(1, force + " " + reference)
                .getSingleResult();
    }

    /** All versions of one message, the lowest first. */
    List<PoliceNotification> versionsOf(String force, String reference, MessageType type) {
        return list("force = ?1 and reference = ?2 and type = ?3 order by messageVersion", force, reference, type);
    }

    boolean knowsReference(String force, String reference) {
        return count("force = ?1 and reference = ?2", force, reference) > 0;
    }

    /** Everything that came under one reference. */
    List<PoliceNotification> ofReference(String force, String reference) {
        return list("force = ?1 and reference = ?2 order by id", force, reference);
    }

    /** Messages about this child whose facts wait for another message, in the order of their arrival. */
    List<PoliceNotification> waitingFor(String childRef) {
        return list("childRef = ?1 and awaitsEpisode order by receivedAt, id", childRef);
    }

    List<PoliceNotification> visibleTo(String organisation, @Nullable NotificationState state, PageRequest page) {
        StringBuilder query = new StringBuilder("array_contains(visibleTo, :organisation)");
        Parameters parameters = Parameters.with("organisation", organisation);
        if (state != null) {
            query.append(" and state = :state");
            parameters.and("state", state);
        }
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }
}
