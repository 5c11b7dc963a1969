package uk.panauthority.placement.care;

import uk.panauthority.common.problem.Problem;

/** A feature that must know of every change of a child's care, in the transaction that makes it. */
public interface CareListener {

    /**
     * May refuse a change that somebody of the authority is about to make.
     *
     * @throws Problem when what is told is impossible by a rule of the return
     */
    void judge(CareFacts before, CareFacts after);

    /** The change is stored. */
    void changed(CareFacts after);
}
