package uk.panauthority.placement.loan;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored loans. */
@ApplicationScoped
class BedLoanRepository implements PanacheRepositoryBase<BedLoan, UUID> {

    /** Waits until whoever acts on it has committed, so that of two who ask at once the second learns why it came too late. */
    Optional<BedLoan> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** Offers of a bed that nobody has asked for. */
    List<BedLoan> offersOf(UUID homeId, int bed) {
        return list("homeId = ?1 and bed = ?2 and state = ?3", homeId, bed, BedLoanState.OFFERED);
    }

    boolean isPromised(UUID homeId, int bed) {
        return count(
                        "homeId = ?1 and bed = ?2 and state in ?3",
                        homeId,
                        bed,
                        List.of(
                                BedLoanState.OFFERED,
                                BedLoanState.REQUESTED,
                                BedLoanState.AGREED,
                                BedLoanState.RECALLED))
                > 0;
    }

    /** One more than the page holds, newest first: own ones, borrowed ones, and those that may still be asked for. */
    List<BedLoan> newestOf(String organisation, PageRequest page) {
        return find(
                        "(ownerLa = ?1 or borrowerLa = ?1 or (borrowerLa is null and array_contains(offeredTo, ?1)))"
                                + " and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page))
                .range(0, page.limit())
                .list();
    }
}
