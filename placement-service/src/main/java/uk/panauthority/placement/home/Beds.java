package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
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
     * Takes a place from a night on, without an end.
     *
     * @return the claim, to be given to {@link #leave}
     * @throws Problem {@code bed-not-available} when each place is taken on that night or a later one
     */
    public UUID take(UUID homeId, LocalDate firstNight) {
        Home home = entities.find(Home.class, homeId, LockModeType.PESSIMISTIC_WRITE);
        Integer bed = freeBed(home, firstNight);
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

    private @Nullable Integer freeBed(Home home, LocalDate firstNight) {
        return (Integer) entities.createNativeQuery("""
                        select min(place.bed) from generate_series(1, ?1) as place (bed)
                        where not exists (
                            select 1 from bed_claim c where c.home_id = ?2 and c.bed = place.bed
                            and daterange(c.first_night, c.departure) && daterange(cast(?3 as date), null))""")
                .setParameter(1, home.places())
                .setParameter(2, home.id())
                .setParameter(3, firstNight)
                .getSingleResult();
    }
}
