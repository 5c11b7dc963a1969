package uk.panauthority.placement.register;

/** What a concern about a home reaches. */
public enum ConsequenceSubject {
    /** A child lives there, or is expected on a signed order. */
    PLACEMENT,
    /** An order that is not yet signed. */
    ORDER
}
