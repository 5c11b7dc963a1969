package uk.panauthority.placement.admission;

/** What happens to rounds of entry. */
public enum RoundAction {
    OPEN,
    CLOSE,
    DECIDE,
    CANCEL
}
