package uk.panauthority.placement.placement;

/** Where a placement stands. */
public enum PlacementState {
    PLANNED,
    STARTED,
    ENDED,
    /** The child did not come. */
    NOT_ARRIVED,
    /** Its order was declined or cancelled before the child came. */
    CANCELLED
}
