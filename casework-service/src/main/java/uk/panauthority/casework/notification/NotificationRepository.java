package uk.panauthority.casework.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.paging.PageRequest;

/** Messages by their key, by child, and by who may see them. */
@ApplicationScoped
class NotificationRepository implements PanacheRepositoryBase<PoliceNotification, UUID> {

    private final SightPages sights;

    NotificationRepository(SightPages sights) {
        this.sights = sights;
    }

    /**
     * Lets one transaction at a time, on whatever instance, take messages of this reference, until it ends: repeats and
     * versions that arrive at once are thereby decided one after the other.
     */
    void lockReference(String force, String reference) {
        DatabaseCall.value(
                getEntityManager(), "select pg_advisory_xact_lock(hashtextextended(?1, 2))", force + " " + reference);
    }

    /** The message, locked until the transaction ends; it must exist for this identity. */
    PoliceNotification locked(UUID id) {
        return lockedIfVisible(id).orElseThrow();
    }

    Optional<PoliceNotification> lockedIfVisible(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Notes the first escalation. It is no new version: nobody's reading of the message becomes stale by it. */
    void escalated(UUID id, Instant now) {
        getEntityManager()
                .createNativeQuery(
                        "update police_notification set escalated_at = ?1 where id = ?2 and escalated_at is null")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, id)
                .executeUpdate();
    }

    /** Messages whose time is over and for which nobody was ever asked. */
    List<PoliceNotification> overdueAndNeverAsked(Instant now, int limit) {
        return limit <= 0
                ? List.of()
                : find(
                                "state in (?1, ?2) and acknowledgeBy <= ?3 and acknowledgedAt is null and escalatedAt is"
                                        + " null and not exists (select 1 from Rung r where r.notificationId = id)"
                                        + " order by acknowledgeBy",
                                NotificationState.MATCHED,
                                NotificationState.TRIAGE,
                                now)
                        .page(0, limit)
                        .list();
    }

    /** The children that earlier messages of this force under this reference were about. */
    List<String> childrenOf(String force, String reference) {
        return getEntityManager()
                .createQuery(
                        "select distinct n.childRef from PoliceNotification n"
                                + " where n.force = ?1 and n.reference = ?2 and n.childRef is not null",
                        String.class)
                .setParameter(1, force)
                .setParameter(2, reference)
                .getResultList();
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
        return list("id in ?1 order by id desc", sights.page(Listed.NOTIFICATION, organisation, state, page));
    }

    List<PoliceNotification> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).range(0, limit - 1).list();
    }
}
