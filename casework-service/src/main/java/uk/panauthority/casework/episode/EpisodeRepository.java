package uk.panauthority.casework.episode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/** Episodes by child and by who may see them. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    /**
     * Lets one transaction at a time, on whatever instance, decide about this child, until it ends. Two reports that
     * arrive at once are thereby placed one after the other.
     */
    void lockChild(String childRef) {
        getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(?1, 1))", Object.class)
                .setParameter(1, childRef)
                .getSingleResult();
    }

    /** Lets episodes of one child be rearranged in any order within this transaction; {@link #checkOverlaps} ends it. */
    void deferOverlaps() {
        getEntityManager()
                .createNativeQuery("set constraints missing_episode_no_overlap deferred")
                .executeUpdate();
    }

    /** Has the database check now that no two live episodes of a child overlap. */
    void checkOverlaps() {
        getEntityManager()
                .createNativeQuery("set constraints missing_episode_no_overlap immediate")
                .executeUpdate();
    }

    List<Episode> ofChild(String childRef) {
        return list("setting.childRef = ?1 order by id", childRef);
    }

    /** Away for so long that they are due to be long-term absences, and not marked as such. */
    List<Episode> awaySince(Instant latestStart, int limit) {
        return find("state = ?1 and times.startedAt <= ?2 order by times.startedAt", EpisodeState.OPEN, latestStart)
                .page(0, limit)
                .list();
    }

    /** Long-term absences whose next review is due. */
    List<Episode> longTermToReview(Instant now, int limit) {
        return limit < 1
                ? List.of()
                : find(
                                "state = ?1 and (reviewedUntil is null or reviewedUntil <= ?2) order by times.startedAt",
                                EpisodeState.LONG_TERM,
                                now)
                        .page(0, limit)
                        .list();
    }

    /** Absences that last, of children who have come of age, with the day. For {@code Purpose.CLOCK}. */
    Map<UUID, LocalDate> ofAge(LocalDate today, int limit) {
        Map<UUID, LocalDate> found = new LinkedHashMap<>();
        List<Tuple> rows = getEntityManager()
                .createNativeQuery("select episode_id, of_age from episodes_of_age(?1, ?2)", Tuple.class)
                .setParameter(1, today)
                .setParameter(2, limit)
                .getResultList();
        rows.forEach(row -> found.put(row.get(0, UUID.class), row.get(1, Date.class).toLocalDate()));
        return found;
    }

    /** What an organisation may see of that search, newest first. */
    List<Episode> visibleTo(String organisation, EpisodeSearch search, PageRequest page) {
        StringBuilder query = new StringBuilder("array_contains(visibleTo, :organisation)");
        Parameters parameters = Parameters.with("organisation", organisation);
        narrow(query, parameters, "state = :state", "state", search.state());
        narrow(query, parameters, "setting.childRef = :childRef", "childRef", search.childRef());
        narrow(
                query,
                parameters,
                "array_contains(policeReferences, :reference)",
                "reference",
                search.reference());
        narrow(query, parameters, "setting.homeId = :home", "home", search.homeId());
        narrow(
                query,
                parameters,
                "(times.returnedAt is null or times.returnedAt >= :from)",
                "from",
                search.from() == null
                        ? null
                        : search.from().atStartOfDay(PlatformClock.LONDON).toInstant());
        narrow(
                query,
                parameters,
                "coalesce(times.startedAt, times.knownSince) < :to",
                "to",
                search.to() == null
                        ? null
                        : search.to().plusDays(1).atStartOfDay(PlatformClock.LONDON).toInstant());
        narrow(query, parameters, "id < :after", "after", page.after());
        return find(query + " order by id desc", parameters)
                .range(0, page.limit())
                .list();
    }

    private static void narrow(
            StringBuilder query, Parameters parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            query.append(" and ").append(condition);
            parameters.and(name, value);
        }
    }
}
