package uk.panauthority.casework.notification;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.paging.PageRequest;

/** Steps of acknowledgement, by message, by authority, and by what is due. */
@ApplicationScoped
class RungRepository implements PanacheRepositoryBase<Rung, UUID> {

    /** The longest overdue first. */
    List<Rung> due(Instant now, int limit) {
        return find("waiting and dueAt <= ?1 order by dueAt, id", now)
                .page(0, limit)
                .list();
    }

    List<Rung> ofMessage(UUID notification, String organisation) {
        return list("notificationId = ?1 and organisation = ?2 order by step", notification, organisation);
    }

    /** What waits of these authorities. */
    List<Rung> waitingOutside(UUID notification, Collection<String> organisations) {
        return list("notificationId = ?1 and waiting and organisation not in ?2", notification, organisations);
    }

    Optional<Rung> locked(UUID id) {
        return find("id", id).withLock(LockModeType.PESSIMISTIC_WRITE).firstResultOptional();
    }

    /** Of every authority, also those whose rows the caller cannot see. */
    void endWaiting(UUID notification) {
        flush();
        DatabaseCall.value(getEntityManager(), "select end_waiting(?1)", notification);
    }

    /** Notes that somebody who was told has read the message, the first time. */
    void opened(UUID notification, Caller caller, Instant now) {
        update(
                "openedAt = :now, openedBy = :person where notificationId = :notification"
                        + " and organisation = :organisation and openedAt is null and " + TOLD,
                concerning(caller).and("now", now).and("notification", notification));
    }

    /** What this person was told of, the newest first. */
    List<Rung> toldTo(Caller caller, boolean onlyWaiting, PageRequest page) {
        Parameters parameters = concerning(caller);
        StringBuilder query = new StringBuilder("organisation = :organisation and " + TOLD);
        if (onlyWaiting) {
            query.append(" and waiting");
        }
        if (page.after() != null) {
            query.append(" and id < :after");
            parameters.and("after", page.after());
        }
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }

    private static final String TOLD = "((told = :named and person = :person)"
            + " or (told = :desk and :atDesk = true) or (told = :managers and :manages = true))";

    private static Parameters concerning(Caller caller) {
        return Parameters.with("organisation", caller.organisation())
                .and("person", caller.username())
                .and("named", ToldParty.PERSON)
                .and("desk", ToldParty.DUTY_DESK)
                .and("managers", ToldParty.MANAGER)
                .and("atDesk", caller.roles().contains("DUTY_WORKER"))
                .and("manages", caller.roles().contains("TEAM_MANAGER"));
    }
}
