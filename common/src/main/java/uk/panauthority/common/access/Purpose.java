package uk.panauthority.common.access;

/**
 * Why the platform itself, and not a caller, reads or writes rows. Each row-level policy names the purposes that it
 * admits, so that a consumer of events cannot read what only the matching of children needs.
 */
public enum Purpose {
    /** Applying an event of another service. */
    EVENTS,
    /** Acting because time has passed: clocks, deadlines, retention. */
    CLOCK,
    /** Finding the child and home that a police message speaks of, before any relation is known. */
    MATCHING,
    /** Gathering everything held about one person, for giving it out or for deciding how long it is kept. */
    DISCLOSURE,
    /** Keeping the platform itself in order: sealing the audit, replaying parked events. */
    OPERATOR
}
