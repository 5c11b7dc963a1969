package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Gives out the places of homes. Whoever asks for a place waits until an earlier taker of the same home has committed, so
 * that of two who race for the last place one is told plainly that there is none; an exclusion constraint stands behind.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Beds {

    private final EntityManager entities;

    public Beds(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Takes a place from a night on, without an end: one that is kept for the authority before any other, and never one
     * that is kept for another authority.
     *
     * @param authority whose child comes
     * @return the claim, to be given to {@link #leave}
     * @throws Problem {@code bed-not-available} when each place is taken, or kept for others, on that night or a later one
     */
    public UUID take(UUID homeId, String authority, LocalDate firstNight) {
        Integer bed = freeBed(locked(homeId), authority, firstNight);
        if (bed == null) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
        }
        BedClaim claim = BedClaim.of(homeId, bed, firstNight);
        entities.persist(claim);
        entities.flush();
        return claim.id();
    }

    /** Gives a place back; the night of that day is free again. */
    public void leave(UUID claimId, LocalDate departure) {
        entities.find(BedClaim.class, claimId).endsOn(departure);
    }

    /**
     * Closes a bed for nights on which nobody can sleep there.
     *
     * @param returnedOn the first night on which it can be used again
     * @return the claim of these nights
     * @throws Problem {@code bed-occupied} when a child sleeps there on one of them; {@code bed-not-available} when the bed
     *     is closed on one of them already
     */
    public UUID close(UUID homeId, int bed, LocalDate firstNight, LocalDate returnedOn) {
        locked(homeId);
        for (BedStay stay : stays(homeId, firstNight, returnedOn)) {
            if (stay.bed() == bed) {
                throw Problem.of(stay.isVoid() ? PlacementProblem.BED_NOT_AVAILABLE : PlacementProblem.BED_OCCUPIED);
            }
        }
        BedClaim claim = BedClaim.closed(homeId, bed, firstNight, returnedOn);
        entities.persist(claim);
        entities.flush();
        return claim.id();
    }

    /**
     * The stays and voids that touch a period, by bed and night. They say nothing of who slept there.
     *
     * @param from first night
     * @param to the day after the last night; null for all nights to come
     */
    @SuppressWarnings("unchecked") // a native query of five columns
    public List<BedStay> stays(UUID homeId, LocalDate from, @Nullable LocalDate to) {
        List<Object[]> rows = entities.createNativeQuery("""
                        select id, bed, first_night, departure, kind from bed_claim
                        where home_id = ?1
                        and daterange(first_night, departure) && daterange(cast(?2 as date), cast(?3 as date))
                        order by bed, first_night""", Object[].class)
                .setParameter(1, homeId)
                .setParameter(2, from)
                .setParameter(3, to)
                .getResultList();
        return rows.stream().map(BedStay::of).toList();
    }

    /** Waits until whoever gives out places of this home has committed; then nobody else does until this transaction ends. */
    Home locked(UUID homeId) {
        return entities.find(Home.class, homeId, LockModeType.PESSIMISTIC_WRITE);
    }

    private @Nullable Integer freeBed(Home home, String authority, LocalDate firstNight) {
        return (Integer) entities.createNativeQuery("""
                        select place.bed from generate_series(1, ?1) as place (bed)
                        where not exists (
                            select 1 from bed_claim c where c.home_id = ?2 and c.bed = place.bed
                            and daterange(c.first_night, c.departure) && daterange(cast(?3 as date), null))
                        and not exists (
                            select 1 from bed_keeping k where k.home_id = ?2 and k.bed = place.bed and k.authority <> ?4
                            and daterange(k.first_night, k.departure) && daterange(cast(?3 as date), null)
                            and not exists (
                                select 1 from bed_keeping own where own.home_id = ?2 and own.bed = place.bed
                                and own.authority = ?4 and own.layer > k.layer
                                and daterange(own.first_night, own.departure) @> cast(?3 as date)))
                        order by exists (
                            select 1 from bed_keeping own where own.home_id = ?2 and own.bed = place.bed
                            and own.authority = ?4
                            and daterange(own.first_night, own.departure) @> cast(?3 as date)) desc, place.bed
                        limit 1""")
                .setParameter(1, home.places())
                .setParameter(2, home.id())
                .setParameter(3, firstNight)
                .setParameter(4, authority)
                .getSingleResultOrNull();
    }
}
