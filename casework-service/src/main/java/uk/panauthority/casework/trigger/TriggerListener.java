package uk.panauthority.casework.trigger;

/**
 * Told of crossings inside the transaction that notices them. Implemented by the features that an action comes to, so that
 * counting need not know them. An exception undoes the change as well; it is tried again with the next look.
 */
public interface TriggerListener {

    /** The facts are those after the change. */
    void changed(TriggerFacts trigger, TriggerChange change);
}
