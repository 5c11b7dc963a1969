package uk.panauthority.placement.system;

/** Where a purchasing system stands. Only an open one takes call-offs and applications. */
public enum SystemState {
    DRAFT,
    ADVERTISED,
    OPEN,
    SUSPENDED,
    /** No new order is placed; orders placed run to their own end. */
    CLOSED
}
