package uk.panauthority.placement.register;

/** In what an import differs from the one before. */
public enum DifferenceKind {
    NEW,
    CLOSED,
    RE_REGISTERED,
    REGRADED,
    CAPACITY_CHANGED,
    /** A new home that could not be registered here: neither its postcode nor its authority's name is known. */
    NOT_TAKEN
}
