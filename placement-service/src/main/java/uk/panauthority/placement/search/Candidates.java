package uk.panauthority.placement.search;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.geography.GridReference;
import uk.panauthority.placement.geography.Place;
import uk.panauthority.placement.geography.Postcode;
import uk.panauthority.placement.geography.PostcodeDirectory;
import uk.panauthority.placement.home.HomeLocation;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;

/**
 * Finds the homes of a rung that have a bed from a night on, and what is known of them: the one place where searches read
 * homes, blocks and loans. Each rung is one statement along an index that stops at the number of homes that a search takes,
 * so that it costs the same among four hundred beds and among forty thousand. To which systems the providers are admitted is not
 * looked at yet, so that all market rungs draw on the same homes.
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
            + " and h.authority = :la and h.provider_id <> :la %1$s order by h.id limit :most) union all (" + COLUMNS
            + UNKEPT_BEDS
            + " and h.authority <> :la and h.provider_id <> :la %1$s order by h.id limit :most) limit :most";

    private static final String MEMBERS = "and h.provider_id = any (string_to_array(:members, ','))";

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

    private final HomeService homes;
    private final PostcodeDirectory directory;
    private final EntityManager entities;

    Candidates(HomeService homes, PostcodeDirectory directory, EntityManager entities) {
        this.homes = homes;
        this.directory = directory;
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
     * @param members the providers that the rung asks; absent where it asks everybody
     * @param most how many at most
     */
    @SuppressWarnings("unchecked") // a native query of five columns
    Found of(String step, String authority, @Nullable Set<String> members, LocalDate night, int most, LocalDate today) {
        Query query = entities.createNativeQuery(statement(step, members), Object[].class)
                .setParameter("la", authority)
                .setParameter("night", night)
                .setParameter("most", most + 1);
        if (members != null) {
            query.setParameter("members", String.join(",", members));
        }
        List<Object[]> rows = query.getResultList();
        List<Object[]> taken = rows.stream().limit(most).toList();
        Map<UUID, HomeView> known =
                homes.findAll(taken.stream().map(row -> (UUID) row[0]).collect(Collectors.toSet()));
        return new Found(
                taken.stream()
                        .map(row -> facts(row, requireNonNull(known.get((UUID) row[0])), today))
                        .toList(),
                rows.size() > most);
    }

    /** Where a postcode lies; null while it is not known. */
    @Nullable
    GridReference pointOf(@Nullable String postcode) {
        return postcode == null
                ? null
                : Postcode.find(postcode)
                        .flatMap(directory::find)
                        .map(Place::grid)
                        .orElse(null);
    }

    /** Where these homes lie, as far as it is known. */
    List<GridReference> pointsOf(Set<UUID> ids) {
        return homes.findAll(ids).values().stream()
                .flatMap(home -> Stream.ofNullable(home.location()))
                .map(HomeLocation::grid)
                .toList();
    }

    private static String statement(String step, @Nullable Set<String> members) {
        return switch (step) {
            case "IN_HOUSE" -> IN_HOUSE;
            case "OWN_BLOCK" -> OWN_BLOCK;
            case "LOANED_BLOCK" -> LOANED_BLOCK;
            default -> SPOT.formatted(members == null ? "" : MEMBERS);
        };
    }

    private static HomeFacts facts(Object[] row, HomeView home, LocalDate today) {
        HomeLocation location = home.location();
        return new HomeFacts(
                (UUID) row[0],
                (String) row[1],
                (String) row[2],
                ((Number) row[3]).intValue(),
                ((Number) row[4]).intValue(),
                location == null ? null : location.grid(),
                home.needs(),
                home.grade(),
                home.service(),
                null,
                today);
    }
}
