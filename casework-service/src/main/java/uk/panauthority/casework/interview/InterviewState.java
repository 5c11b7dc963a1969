package uk.panauthority.casework.interview;

/** Where a return home interview stands. Allocation is a separate fact. */
public enum InterviewState {
    OFFER_DUE,
    OFFERED,
    ACCEPTED,
    SCHEDULED,
    DECLINED,
    /** Offered, tried as often as the setting asks or too dangerous: recorded, not held. */
    NOT_POSSIBLE,
    /** A manager has decided that none is offered. */
    NOT_OFFERED,
    /** Every episode that it was to cover was a mistake or is covered elsewhere, and nothing was held. */
    CANCELLED,
    HELD,
    DRAFT,
    SUBMITTED,
    RETURNED,
    SIGNED_OFF,
    SHARED;

    /** Whether the child has still to be seen: the offer is open and nothing was held. */
    boolean awaitsTheChild() {
        return switch (this) {
            case OFFER_DUE, OFFERED, ACCEPTED, SCHEDULED -> true;
            case DECLINED, NOT_POSSIBLE, NOT_OFFERED, CANCELLED, HELD, DRAFT, SUBMITTED, RETURNED, SIGNED_OFF, SHARED ->
                false;
        };
    }

    /** Whether there is a deadline to keep or that was kept: a refusal and a decision not to interview stop the clock. */
    boolean runsTheClock() {
        return switch (this) {
            case DECLINED, NOT_POSSIBLE, NOT_OFFERED, CANCELLED -> false;
            case OFFER_DUE, OFFERED, ACCEPTED, SCHEDULED, HELD, DRAFT, SUBMITTED, RETURNED, SIGNED_OFF, SHARED -> true;
        };
    }

    /** Whether the child was seen. */
    boolean wasHeld() {
        return !awaitsTheChild() && runsTheClock();
    }
}
