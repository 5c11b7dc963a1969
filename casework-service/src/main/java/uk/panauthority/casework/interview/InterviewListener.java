package uk.panauthority.casework.interview;

/**
 * Told of every change of a return interview inside the transaction that makes it. Implemented by features that depend on
 * interviews, so that interviews need not know them. An exception undoes the change as well.
 */
public interface InterviewListener {

    /** An interview has changed; the facts are those after the change. */
    void changed(InterviewFacts interview);
}
