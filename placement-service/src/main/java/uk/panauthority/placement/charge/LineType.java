package uk.panauthority.placement.charge;

/** What a price line is paid for (M5). */
public enum LineType {
    /** Care and home. */
    CORE,
    EDUCATION,
    THERAPY,
    EXTRA_STAFFING,
    TRANSPORT,
    /** Paid once. */
    ONE_OFF,
    /** For a bed that is kept while the child is away. */
    RETAINER;

    /** Whether it comes on top of the price of the placement, and is approved as such (M8). */
    boolean isExtra() {
        return this != CORE && this != RETAINER;
    }
}
