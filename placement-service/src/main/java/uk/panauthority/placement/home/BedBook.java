package uk.panauthority.placement.home;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.Problem;

/** Reads what is claimed of beds, and makes those who claim beds of one home wait for each other. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class BedBook {

    private final EntityManager entities;
    private final Clock clock;

    BedBook(EntityManager entities, Clock clock) {
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Waits until whoever claims beds of this home has committed; then nobody else does until this transaction ends. Holds
     * that have run out are given back on the way.
     *
     * @throws Problem {@code not-found}
     */
    Home locked(UUID homeId) {
        Home home = Optional.ofNullable(entities.find(Home.class, homeId, LockModeType.PESSIMISTIC_WRITE))
                .orElseThrow(Problem::notFound);
        entities.createNativeQuery("""
                        update bed_claim set departure = first_night
                        where home_id = ?1 and kind = 'HOLD' and expires_at <= ?2
                        and (departure is null or departure > first_night)""")
                .setParameter(1, homeId)
                .setParameter(2, clock.instant().atOffset(ZoneOffset.UTC))
                .executeUpdate();
        return home;
    }

    /** What is claimed of a home from a night on, or in the nights before another. */
    BedBoard board(Home home, LocalDate from, @Nullable LocalDate to) {
        return requireNonNull(boards(List.of(home), from, to).get(home.id()));
    }

    /** The same of many homes. */
    Map<UUID, BedBoard> boards(Collection<Home> homes, LocalDate from, @Nullable LocalDate to) {
        Set<UUID> ids = homes.stream().map(Home::id).collect(Collectors.toSet());
        Map<UUID, List<BedBoard.Capacity>> capacities = capacities(ids);
        Map<UUID, List<BedStay>> claims = claims(ids, from, to);
        Map<UUID, List<KeptBed>> kept = kept(ids);
        Map<UUID, BedBoard> boards = new HashMap<>();
        for (Home home : homes) {
            boards.put(
                    home.id(),
                    new BedBoard(
                            capacities.getOrDefault(home.id(), List.of()),
                            home.closedOn(),
                            claims.getOrDefault(home.id(), List.of()),
                            kept.getOrDefault(home.id(), List.of())));
        }
        return boards;
    }

    /** Stays, voids and live holds that touch a period, by bed and night. */
    List<BedStay> claims(UUID homeId, LocalDate from, @Nullable LocalDate to) {
        return claims(Set.of(homeId), from, to).getOrDefault(homeId, List.of());
    }

    /** All that is or was kept in a home, by bed and night. */
    List<KeptBed> kept(UUID homeId) {
        return kept(Set.of(homeId)).getOrDefault(homeId, List.of());
    }

    @SuppressWarnings("unchecked") // a native query of one entity
    private Map<UUID, List<BedStay>> claims(Set<UUID> homeIds, LocalDate from, @Nullable LocalDate to) {
        List<BedClaim> found = entities.createNativeQuery("""
                        select c.* from bed_claim c where c.home_id in (?1)
                        and daterange(first_night, departure) && daterange(cast(?2 as date), cast(?3 as date))
                        and (expires_at is null or expires_at > ?4)
                        order by bed, first_night""", BedClaim.class)
                .setParameter(1, homeIds)
                .setParameter(2, from)
                .setParameter(3, to)
                .setParameter(4, clock.instant().atOffset(ZoneOffset.UTC))
                .getResultList();
        return found.stream()
                .collect(Collectors.groupingBy(
                        BedClaim::homeId, Collectors.mapping(BedClaim::nights, Collectors.toList())));
    }

    private Map<UUID, List<KeptBed>> kept(Set<UUID> homeIds) {
        return entities.createQuery("from BedKeeping where homeId in ?1 order by bed, firstNight, id", BedKeeping.class)
                .setParameter(1, homeIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        BedKeeping::homeId, Collectors.mapping(BedKeeping::view, Collectors.toList())));
    }

    private Map<UUID, List<BedBoard.Capacity>> capacities(Set<UUID> homeIds) {
        return entities.createQuery("from HomeCapacity where homeId in ?1 order by fromDay, id", HomeCapacity.class)
                .setParameter(1, homeIds)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        HomeCapacity::homeId, Collectors.mapping(HomeCapacity::places, Collectors.toList())));
    }
}
