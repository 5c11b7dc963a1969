package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Keeps beds of homes for the authorities that bought or borrowed them. On any night a bed has one keeper of a block and,
 * above it, at most one borrower; exclusion constraints stand behind.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class KeptBeds {

    private final EntityManager entities;
    private final BedBook book;

    KeptBeds(EntityManager entities, BedBook book) {
        this.entities = entities;
        this.book = book;
    }

    /**
     * Keeps beds for a block: those with the lowest numbers in which, from the first night on, nobody sleeps but the
     * authority's own children.
     *
     * @param ownClaims claims of the authority's own children
     * @param departure the day after the last night
     * @throws Problem {@code bed-not-available} when the home has not so many
     */
    public void keepForBlock(
            UUID contractId,
            UUID homeId,
            String ownerLa,
            int count,
            LocalDate firstNight,
            LocalDate departure,
            Set<UUID> ownClaims) {
        Home home = book.locked(homeId);
        List<Integer> closed = new ArrayList<>();
        book.claims(homeId, firstNight, departure).stream()
                .filter(s -> !ownClaims.contains(s.claimId()))
                .forEach(s -> closed.add(s.bed()));
        ofHome(homeId).stream().filter(k -> k.touches(firstNight, departure)).forEach(k -> closed.add(k.bed()));
        List<Integer> chosen = IntStream.rangeClosed(1, home.places())
                .filter(bed -> !closed.contains(bed))
                .limit(count)
                .boxed()
                .toList();
        if (chosen.size() < count) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE).with("bedsFree", chosen.size());
        }
        chosen.forEach(
                bed -> entities.persist(BedKeeping.block(contractId, homeId, bed, ownerLa, firstNight, departure)));
        entities.flush();
    }

    /**
     * Keeps a bed for a borrower from a night on.
     *
     * @throws Problem {@code bed-not-available} when it is not {@link #isFree}
     */
    public void keepForLoan(
            UUID loanId, UUID homeId, int bed, String ownerLa, String borrowerLa, LocalDate firstNight) {
        if (!isFree(homeId, bed, firstNight)) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
        }
        entities.persist(BedKeeping.loan(loanId, homeId, bed, ownerLa, borrowerLa, firstNight));
        entities.flush();
    }

    /**
     * Moves the end of what a contract or a loan keeps.
     *
     * @throws Problem {@code bed-not-available} when another block has one of the beds before the new end
     */
    public void keepUntil(UUID sourceId, UUID homeId, LocalDate departure) {
        book.locked(homeId);
        List<KeptBed> all = ofHome(homeId);
        for (BedKeeping keeping : ofSource(sourceId)) {
            if (all.stream().anyMatch(other -> isInTheWay(other, keeping.view(), departure))) {
                throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
            }
            keeping.endsOn(departure);
        }
        entities.flush();
    }

    /** Whether nobody sleeps in the bed or holds it, nothing closes it and nobody has borrowed it, on that night or a later one. */
    public boolean isFree(UUID homeId, int bed, LocalDate firstNight) {
        book.locked(homeId);
        return book.claims(homeId, firstNight, null).stream().noneMatch(s -> s.bed() == bed)
                && ofHome(homeId).stream().noneMatch(k -> k.bed() == bed && k.lent() && k.touches(firstNight, null));
    }

    /** All that is or was kept in a home, by bed and night. */
    public List<KeptBed> ofHome(UUID homeId) {
        return book.kept(homeId);
    }

    private List<BedKeeping> ofSource(UUID sourceId) {
        return entities.createQuery("from BedKeeping where sourceId = ?1", BedKeeping.class)
                .setParameter(1, sourceId)
                .getResultList();
    }

    private static boolean isInTheWay(KeptBed other, KeptBed kept, LocalDate departure) {
        return !other.sourceId().equals(kept.sourceId())
                && other.bed() == kept.bed()
                && other.lent() == kept.lent()
                && other.touches(kept.firstNight(), departure);
    }
}
