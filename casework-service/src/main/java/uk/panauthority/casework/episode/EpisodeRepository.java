package uk.panauthority.casework.episode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Query;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.sight.Listed;
import uk.panauthority.casework.sight.SightPages;
import uk.panauthority.common.database.DatabaseCall;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/** Episodes by child and by who may see them. */
@ApplicationScoped
class EpisodeRepository implements PanacheRepositoryBase<Episode, UUID> {

    private static final String SEARCH = """
            select e.* from record_sight s join missing_episode e on e.id = s.id
            where s.kind = 'EPISODE' and s.organisation = :organisation %s
            order by s.id desc limit :size""";

    private static final String FEW = """
            select e.* from missing_episode e join record_sight s on s.id = e.id
            where s.kind = 'EPISODE' and s.organisation = :organisation %s
            order by e.id desc limit :size""";

    private static final String OF_REFERENCE = """
            e.id in (select r.episode_id from episode_reference r
                where r.organisation = :organisation and r.reference = :reference)""";

    private final SightPages sights;

    EpisodeRepository(SightPages sights) {
        this.sights = sights;
    }

    /**
     * Lets one transaction at a time, on whatever instance, decide about this child, until it ends. Two reports that
     * arrive at once are thereby placed one after the other.
     */
    void lockChild(String childRef) {
        DatabaseCall.value(getEntityManager(), "select pg_advisory_xact_lock(hashtextextended(?1, 1))", childRef);
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
                .createNativeQuery("select episode_id, cast(of_age as text) from episodes_of_age(?1, ?2)", Tuple.class)
                .setParameter(1, today)
                .setParameter(2, limit)
                .getResultList();
        rows.forEach(row -> found.put(row.get(0, UUID.class), LocalDate.parse(row.get(1, String.class))));
        return found;
    }

    /**
     * What an organisation may see of that search, newest first. A child's, home's or reference's episodes are few and found
     * by their own index; every other list is read in the order of its pages.
     */
    List<Episode> visibleTo(String organisation, EpisodeSearch search, PageRequest page) {
        return search.isPlain()
                ? list("id in ?1 order by id desc", sights.page(Listed.EPISODE, organisation, search.state(), page))
                : searched(organisation, search, page);
    }

    @SuppressWarnings("unchecked") // the query names the class
    private List<Episode> searched(String organisation, EpisodeSearch search, PageRequest page) {
        StringBuilder conditions = new StringBuilder();
        Map<String, Object> values = new LinkedHashMap<>();
        String state = search.state() == null ? null : search.state().name();
        narrow(conditions, values, "s.state = :state", "state", state);
        narrow(conditions, values, "s.id < :after", "after", page.after());
        narrow(conditions, values, "e.child_ref = :child", "child", search.childRef());
        narrow(conditions, values, OF_REFERENCE, "reference", search.reference());
        narrow(conditions, values, "e.home_id = :home", "home", search.homeId());
        narrow(conditions, values, "(e.returned_at is null or e.returned_at >= :from)", "from", startOf(search.from()));
        narrow(conditions, values, "coalesce(e.started_at, e.known_since) < :until", "until", endOf(search.to()));
        Query found = getEntityManager()
                .createNativeQuery(form(search).formatted(conditions), Episode.class)
                .setParameter("organisation", organisation)
                // One more than the page has tells that there is another.
                .setParameter("size", page.limit() + 1);
        values.forEach(found::setParameter);
        return found.getResultList();
    }

    private static String form(EpisodeSearch search) {
        boolean few = search.childRef() != null || search.reference() != null || search.homeId() != null;
        return few ? FEW : SEARCH;
    }

    private static @Nullable Instant startOf(@Nullable LocalDate day) {
        return day == null ? null : day.atStartOfDay(PlatformClock.LONDON).toInstant();
    }

    private static @Nullable Instant endOf(@Nullable LocalDate day) {
        return day == null ? null : startOf(day.plusDays(1));
    }

    private static void narrow(
            StringBuilder conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.append(" and ").append(condition);
            values.put(name, value);
        }
    }

    List<Episode> after(UUID last, int limit) {
        return find("id > ?1 order by id", last).range(0, limit - 1).list();
    }
}
