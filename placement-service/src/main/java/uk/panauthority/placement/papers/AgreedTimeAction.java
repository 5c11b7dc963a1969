package uk.panauthority.placement.papers;

/** What may be done with a time for a paper. */
public enum AgreedTimeAction {
    ACCEPT_TIME,
    SUPERSEDE
}
