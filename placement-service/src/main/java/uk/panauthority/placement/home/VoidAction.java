package uk.panauthority.placement.home;

/** What is done to a void. */
public enum VoidAction {
    RECORD,
    REVISE,
    ATTRIBUTE,
    CANCEL
}
