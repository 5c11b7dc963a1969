package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Finds the homes of a rung that have a bed from a night on, and what is known of them: the one place where searches read
 * homes, blocks and loans. Each rung is one statement along an index that stops at the number of homes that a search takes,
 * so that it costs the same among four hundred beds and among forty thousand. What no table knows yet is not known:
 * coordinates, needs, grade and kind of care of homes, and to which systems their providers are admitted.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Candidates {

    /** The steps whose beds the authority has already: they are not bought on the spot market. */
    static final List<String> OWN_BEDS = List.of("IN_HOUSE", "OWN_BLOCK", "LOANED_BLOCK");

    /** No child, void or promise to anybody is in the bed on that night or a later one. */
    private static final String NOBODY_SLEEPS = """
             not exists (
                select 1 from bed_claim c where c.home_id = %1$s.home_id and c.bed = %1$s.bed
                and daterange(c.first_night, c.departure) && daterange(cast(:night as date), null))""";

    private static final String UNKEPT_BEDS = """
            cross join lateral (
                select count(*) as beds from (
                    select h.id as home_id, place.bed from generate_series(1, h.places) as place (bed)) p
                where %s and not exists (
                    select 1 from bed_keeping k where k.home_id = p.home_id and k.bed = p.bed
                    and daterange(k.first_night, k.departure) && daterange(cast(:night as date), null))) free
            where free.beds > 0""".formatted(NOBODY_SLEEPS.formatted("p"));

    private static final String COLUMNS = "select h.id, h.provider_id, h.authority, h.places, free.beds from home h ";

    private static final String IN_HOUSE = COLUMNS + UNKEPT_BEDS + " and h.provider_id = :la order by h.id limit :most";

    /** Those nearby first: a scan along the index of the area, and one along all homes until there are enough. */
    private static final String SPOT = "(" + COLUMNS + UNKEPT_BEDS
            + " and h.authority = :la and h.provider_id <> :la order by h.id limit :most) union all (" + COLUMNS
            + UNKEPT_BEDS + " and h.authority <> :la and h.provider_id <> :la order by h.id limit :most) limit :most";

    private static final String OWN_BLOCK = """
            select h.id, h.provider_id, h.authority, h.places, count(*) from bed_keeping k join home h on h.id = k.home_id
            where k.authority = :la and k.layer = 0
            and daterange(k.first_night, k.departure) @> cast(:night as date) and %s
            and not exists (
                select 1 from bed_keeping l where l.home_id = k.home_id and l.bed = k.bed and l.layer = 1
                and daterange(l.first_night, l.departure) && daterange(cast(:night as date), null))
            group by h.id order by h.id limit :most""".formatted(NOBODY_SLEEPS.formatted("k"));

    private static final String LOANED_BLOCK = """
            select h.id, h.provider_id, h.authority, h.places, count(*) from (
                select k.home_id, k.bed from bed_keeping k
                where k.authority = :la and k.layer = 1
                and daterange(k.first_night, k.departure) @> cast(:night as date)
                union
                select o.home_id, o.bed from bed_loan o
                where o.state = 'OFFERED' and :la = any (o.offered_to) and o.first_night <= cast(:night as date)) lent
            join home h on h.id = lent.home_id where %s
            group by h.id order by h.id limit :most""".formatted(NOBODY_SLEEPS.formatted("lent"));

    private final EntityManager entities;

    Candidates(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a rung holds.
     *
     * @param cut whether there were more than the search takes
     */
    record Found(List<HomeFacts> homes, boolean cut) {}

    /**
     * The homes of a rung with a bed that is free from a night on.
     *
     * @param authority that searches
     * @param most how many at most
     */
    @SuppressWarnings("unchecked") // a native query of five columns
    Found of(String step, String authority, LocalDate night, int most, LocalDate today) {
        List<Object[]> rows = entities.createNativeQuery(statement(step), Object[].class)
                .setParameter("la", authority)
                .setParameter("night", night)
                .setParameter("most", most + 1)
                .getResultList();
        List<HomeFacts> homes =
                rows.stream().limit(most).map(row -> facts(row, today)).toList();
        return new Found(homes, rows.size() > most);
    }

    /** Where a postcode lies; null while it is not known. */
    @Nullable
    GridPoint pointOf(@Nullable String postcode) {
        return null;
    }

    /** Where these homes lie, as far as it is known. */
    List<GridPoint> pointsOf(Set<UUID> homes) {
        return List.of();
    }

    private static String statement(String step) {
        return switch (step) {
            case "IN_HOUSE" -> IN_HOUSE;
            case "OWN_BLOCK" -> OWN_BLOCK;
            case "LOANED_BLOCK" -> LOANED_BLOCK;
            default -> SPOT;
        };
    }

    private static HomeFacts facts(Object[] row, LocalDate today) {
        return new HomeFacts(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                null,
                List.of(),
                null,
                null,
                null,
                today);
    }
}
