package uk.panauthority.placement.basis;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** Finds the award with an id among all call-off routes. */
@ApplicationScoped
public class OrderBases {

    private final Instance<OrderBasisSource> routes;

    public OrderBases(@Any Instance<OrderBasisSource> routes) {
        this.routes = routes;
    }

    /**
     * Uses an award up for an order. One that is unknown, another authority's, not approved or used up is all the same to
     * the caller.
     *
     * @throws Problem {@code award-missing}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public OrderBasis use(UUID awardId, Caller caller) {
        return routes.stream()
                .flatMap(route -> route.use(awardId, caller).stream())
                .findFirst()
                .orElseThrow(() -> Problem.of(PlacementProblem.AWARD_MISSING));
    }

    /** An approved award of the caller's authority, used up or not. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<OrderBasis> approved(UUID awardId, Caller caller) {
        return routes.stream()
                .flatMap(route -> route.approved(awardId, caller).stream())
                .findFirst();
    }
}
