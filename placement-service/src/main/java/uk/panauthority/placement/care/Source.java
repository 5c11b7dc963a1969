package uk.panauthority.placement.care;

/** Who told a fact of a child's care. */
public enum Source {
    /** The authority's case system or a person of the authority, over this interface. */
    AUTHORITY,
    /** An event of casework, which had it from the case system. */
    CASEWORK
}
