package uk.panauthority.procurement.contract;

import java.util.List;
import uk.panauthority.common.money.Money;

/**
 * A stated total beside what its parts or factors give. It changes no figure; it asks every buyer whether that is meant.
 *
 * @param id which total it is about; there is at most one finding for each
 * @param figures the stated figures that went into the comparison
 */
record Finding(String id, Money stated, Money computed, List<StatedFigure> figures) {

    /** The annual value over the years of the longest term, against the total value. */
    static final String TOTAL_VALUE = "totalValue";

    /** The sum of the ring-fences, against the price that they divide. */
    static final String RING_FENCES = "ringFences";

    /** Stated less computed; negative where the document states less than its parts give. */
    Money difference() {
        return stated.minus(computed);
    }
}
