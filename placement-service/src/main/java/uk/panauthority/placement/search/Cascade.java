package uk.panauthority.placement.search;

import java.util.List;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * The order of rungs (placements 4.1). A rung opens when those before it are closed; in a search for today it is enough that
 * they are open, and only the last resort needs the record of all of them.
 */
final class Cascade {

    static final String LAST_RESORT = "OFF_FRAMEWORK";

    private Cascade() {}

    /**
     * Asks whether a rung may be opened.
     *
     * @param all rungs of the referral, in their order
     * @param parallel whether the home is needed so soon that rungs may run beside one another
     * @throws Problem {@code cascade-order} with the rung that is in the way
     */
    static void requireOpening(SearchStep step, List<SearchStep> all, boolean parallel) {
        boolean beside = parallel && !step.code().equals(LAST_RESORT);
        for (SearchStep earlier : all) {
            if (earlier.position() >= step.position()) {
                return;
            }
            boolean inTheWay = earlier.state() == StepState.PENDING || (earlier.state() == StepState.OPEN && !beside);
            if (inTheWay) {
                throw Problem.of(PlacementProblem.CASCADE_ORDER).with("step", earlier.code());
            }
        }
    }
}
