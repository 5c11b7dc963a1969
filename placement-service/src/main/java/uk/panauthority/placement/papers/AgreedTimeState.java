package uk.panauthority.placement.papers;

/** Where a time for a paper stands. */
public enum AgreedTimeState {
    /** One side has named it; the other has not answered. */
    PROPOSED,
    /** Both sides stand by it. */
    AGREED,
    /** A later agreement holds instead; kept, since it was agreed. */
    SUPERSEDED
}
