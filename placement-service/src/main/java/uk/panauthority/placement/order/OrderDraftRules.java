package uk.panauthority.placement.order;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.problem.PlacementProblem;

/** What a new order must keep, rule by rule. */
final class OrderDraftRules {

    private OrderDraftRules() {}

    /**
     * Days and times that fit together.
     *
     * @throws Problem {@code field-invalid} with a pointer
     */
    static void require(OrderRequests.Draft request, Instant now) {
        if (request.end() != null && request.end().isBefore(request.start())) {
            throw invalid("/end", "The end is before the start.");
        }
        if (request.signBy() != null && request.orderDueAt() != null) {
            throw invalid("/signBy", "In an emergency the order is due, and does not run out.");
        }
        if (request.signBy() != null && !request.signBy().isAfter(now)) {
            throw invalid("/signBy", "The time is past.");
        }
        if (request.ipaDueAt() != null && request.orderDueAt() == null) {
            throw invalid("/ipaDueAt", "Only in an emergency do the papers follow the child.");
        }
    }

    /**
     * An order is made under the system and lot of its award.
     *
     * @throws Problem {@code award-missing}
     */
    static void requireSameSystem(OrderRequests.Draft request, OrderBasis basis) {
        if (differs(request.systemId(), basis.systemId()) || differs(request.lotId(), basis.lotId())) {
            throw Problem.of(PlacementProblem.AWARD_MISSING, "The award is not one of this system and lot.");
        }
    }

    private static boolean differs(@Nullable UUID named, @Nullable UUID awarded) {
        return named != null && !named.equals(awarded);
    }

    private static Problem invalid(String pointer, String detail) {
        return Problem.at(pointer, CommonProblem.FIELD_INVALID, detail);
    }
}
