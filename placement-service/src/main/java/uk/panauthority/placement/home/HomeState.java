package uk.panauthority.placement.home;

/** What a home is on a day. */
public enum HomeState {
    REGISTERED,
    /** From the day of its closing on: no child may come any more. */
    CLOSED
}
