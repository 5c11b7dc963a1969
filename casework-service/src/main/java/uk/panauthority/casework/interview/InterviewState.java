package uk.panauthority.casework.interview;

/** Where a return home interview stands. Allocation is a separate fact. */
public enum InterviewState {
    OFFER_DUE,
    OFFERED,
    ACCEPTED,
    SCHEDULED,
    DECLINED,
    HELD,
    DRAFT,
    SUBMITTED,
    RETURNED,
    SIGNED_OFF;

    /** Whether the child has still to be seen: the offer is open and nothing was held. */
    boolean awaitsTheChild() {
        return this == OFFER_DUE || this == OFFERED || this == ACCEPTED || this == SCHEDULED;
    }

    /** Whether there is a deadline to keep: a refusal stops the clock, and the child's change of mind starts it again. */
    boolean runsTheClock() {
        return this != DECLINED;
    }
}
