package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.event.Outbox;
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
    private final BedBook book;
    private final Outbox outbox;

    Beds(EntityManager entities, BedBook book, Outbox outbox) {
        this.entities = entities;
        this.book = book;
        this.outbox = outbox;
    }

    /**
     * Takes a place from a night on, without an end: one that is kept for the authority before any other, and never one
     * that is kept for another authority or held for another child.
     *
     * @param authority whose child comes
     * @return the claim, to be given to {@link #leave}
     * @throws Problem {@code bed-not-available} when each place is taken, held, or kept for others, on that night or a later
     *     one, or the home has closed
     */
    public UUID take(UUID homeId, String authority, LocalDate firstNight) {
        Home home = book.locked(homeId);
        return claimed(BedClaim.stay(homeId, freeBed(home, authority, firstNight), firstNight));
    }

    /** Gives a place back; the night of that day is free again (event BedVacant). */
    public void leave(UUID claimId, LocalDate departure) {
        BedClaim claim = entities.find(BedClaim.class, claimId);
        Home home = book.locked(claim.homeId());
        claim.endsOn(departure);
        Optional<KeptBed> keeping = book.kept(home.id()).stream()
                .filter(k -> k.bed() == claim.bed() && k.covers(departure))
                .max(java.util.Comparator.comparing(KeptBed::lent));
        outbox.publish(vacant(claim, departure, book.kept(home.id()), keeping));
    }

    /**
     * Closes a bed for nights on which nobody can sleep there.
     *
     * @param returnedOn the first night on which it can be used again
     * @return the claim of these nights
     * @throws Problem {@code bed-occupied} when a child sleeps there on one of them; {@code bed-not-available} when the bed
     *     is closed or held on one of them already
     */
    UUID close(UUID homeId, int bed, LocalDate firstNight, LocalDate returnedOn) {
        book.locked(homeId);
        for (BedStay claim : book.claims(homeId, firstNight, returnedOn)) {
            if (claim.bed() == bed) {
                throw Problem.of(
                        claim.use() == BedUse.STAY
                                ? PlacementProblem.BED_OCCUPIED
                                : PlacementProblem.BED_NOT_AVAILABLE);
            }
        }
        return claimed(BedClaim.closed(homeId, bed, firstNight, returnedOn));
    }

    /**
     * Reserves a place from a night on until the hold runs out.
     *
     * @throws Problem {@code bed-not-available} as {@link #take}
     */
    BedClaim hold(Home home, String authority, LocalDate firstNight, Instant expiresAt) {
        BedClaim claim = BedClaim.hold(home.id(), freeBed(home, authority, firstNight), firstNight, expiresAt);
        claimed(claim);
        return claim;
    }

    /**
     * Takes the very bed that was held, for the child for whom it was held.
     *
     * @throws Problem {@code bed-not-available} when the child comes on an earlier night on which the bed is not free
     */
    UUID takeHeld(UUID holdClaimId, String authority, LocalDate firstNight) {
        BedClaim held = entities.find(BedClaim.class, holdClaimId);
        Home home = book.locked(held.homeId());
        if (!book.board(home, firstNight, null).without(holdClaimId).isFree(held.bed(), authority, firstNight)) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
        }
        giveBack(holdClaimId);
        return claimed(BedClaim.stay(held.homeId(), held.bed(), firstNight));
    }

    /** Undoes a void or a hold: all its nights are free again. */
    void giveBack(UUID claimId) {
        entities.find(BedClaim.class, claimId).claimsNothing();
        entities.flush();
    }

    /**
     * The stays and voids that touch a period, by bed and night. They say nothing of who slept there; a bed that is only held
     * is not among them.
     *
     * @param from first night
     * @param to the day after the last night; null for all nights to come
     */
    public List<BedStay> stays(UUID homeId, LocalDate from, @Nullable LocalDate to) {
        return book.claims(homeId, from, to).stream()
                .filter(claim -> claim.use() != BedUse.HOLD)
                .toList();
    }

    private int freeBed(Home home, String authority, LocalDate firstNight) {
        return book.board(home, firstNight, null)
                .freeBed(authority, firstNight)
                .orElseThrow(() -> Problem.of(PlacementProblem.BED_NOT_AVAILABLE));
    }

    private UUID claimed(BedClaim claim) {
        entities.persist(claim);
        entities.flush();
        return claim.id();
    }

    private static HomeEvents.BedVacant vacant(
            BedClaim claim, LocalDate departure, List<KeptBed> kept, Optional<KeptBed> keeping) {
        UUID contract = kept.stream()
                .filter(k -> k.bed() == claim.bed() && !k.lent() && k.covers(departure))
                .map(KeptBed::sourceId)
                .findFirst()
                .orElse(null);
        return new HomeEvents.BedVacant(
                claim.homeId(),
                claim.bed(),
                departure,
                contract,
                keeping.map(KeptBed::ownerLa).orElse(null),
                keeping.filter(KeptBed::lent).map(KeptBed::authority).orElse(null));
    }
}
