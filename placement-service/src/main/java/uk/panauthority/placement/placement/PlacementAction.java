package uk.panauthority.placement.placement;

/** What may be done with a placement. */
public enum PlacementAction {
    START,
    NOT_ARRIVED,
    END,
    CANCEL
}
