package uk.panauthority.casework.care;

/** Told, in the same transaction, when a child's care is told anew. An exception undoes the change as well. */
public interface CareListener {

    /**
     * Something about the child's care has changed.
     *
     * @param care as it is after the change
     */
    void changed(CareFacts care);
}
