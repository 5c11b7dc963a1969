package uk.panauthority.placement.exclusion;

/** Whether an exclusion holds. */
public enum ExclusionState {
    LIVE,
    /** Its last day is past; followed from the day when it is read. */
    EXPIRED,
    LIFTED
}
