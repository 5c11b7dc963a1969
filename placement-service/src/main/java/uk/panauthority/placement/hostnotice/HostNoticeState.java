package uk.panauthority.placement.hostnotice;

/** Where a notice to a host authority stands. */
public enum HostNoticeState {
    /** It is owed. */
    DUE,
    SENT,
    ACKNOWLEDGED,
    /** No child came: the order fell through, or the child did not arrive; computed, never stored. */
    LAPSED
}
