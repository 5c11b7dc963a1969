package uk.panauthority.placement.placement;

import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.Problem;

/** A feature that must know of every change of a placement that has begun, in the transaction that makes it. */
public interface StayListener {

    /**
     * May refuse what somebody is about to enter. Called only where codes or an end are entered.
     *
     * @param before null where the placement begins
     * @param isExplained whether an explanation comes with what is entered
     * @throws Problem when what is entered is impossible by a rule of the return, or improper and not explained
     */
    void judge(@Nullable Stay before, Stay after, boolean isExplained);

    /** The change is stored. */
    void changed(Stay after);
}
