package uk.panauthority.casework.measure.fact;

/** Where a child lived who went missing, as the authority sees it that asks. */
public enum AreaType {
    /** With family or on their own, as far as the platform knows: no placement. */
    HOME,
    /** Looked after by this authority, placed in its own area. */
    LAC_IN_AREA,
    /** Looked after by this authority, placed in another's area. */
    LAC_OUT_OF_AREA,
    /** Another authority's child, placed in the area of this one. */
    HOSTED
}
