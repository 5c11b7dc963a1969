package uk.panauthority.placement.placement;

/** What may be done with a placement. */
public enum PlacementAction {
    START,
    NOT_ARRIVED,
    END,
    /** Enter the codes of the statutory return, or others from a later day on. */
    CODE,
    CANCEL
}
