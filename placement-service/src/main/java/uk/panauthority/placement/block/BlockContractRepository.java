package uk.panauthority.placement.block;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored block contracts. */
@ApplicationScoped
class BlockContractRepository implements PanacheRepositoryBase<BlockContract, UUID> {

    /** One more than the page holds, newest first. A proposal is in its authority's list only. */
    List<BlockContract> newestOf(String organisation, PageRequest page) {
        return find(
                        "(ownerLa = ?1 or (providerId = ?1 and state <> ?3)) and id < ?2 order by id desc",
                        organisation,
                        ListStart.below(page),
                        BlockContractState.PROPOSED)
                .range(0, page.limit())
                .list();
    }

    /** Raises the version although only something that belongs to the contract has changed. */
    void isChanged(BlockContract contract) {
        getEntityManager().lock(contract, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }
}
