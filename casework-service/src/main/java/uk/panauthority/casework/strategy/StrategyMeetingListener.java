package uk.panauthority.casework.strategy;

/**
 * Told of every change of a strategy meeting inside the transaction that makes it. Implemented by features that depend on
 * meetings, so that meetings need not know them. An exception undoes the change as well.
 */
public interface StrategyMeetingListener {

    /** A meeting was asked for, arranged, held, not needed, or its trigger withdrawn or reinstated. */
    void changed(StrategyMeetingFacts meeting);
}
