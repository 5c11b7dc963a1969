package uk.panauthority.placement.basis;

import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;

/** A call-off route that makes awards. Each room that makes some is one bean; ids never belong to two of them. */
public interface OrderBasisSource {

    /**
     * Uses an approved award of the caller's own authority up for one order, in the order's transaction.
     *
     * @return empty when no award of this route has the id, is of the caller's authority, approved and unused
     */
    Optional<OrderBasis> use(UUID awardId, Caller caller);

    /**
     * Shows an award of the caller's own authority that was approved, used up or not.
     *
     * @return empty when no such award of this route is approved
     */
    Optional<OrderBasis> approved(UUID awardId, Caller caller);
}
