package uk.panauthority.casework.privacy.breakglass;

/** What happens to an emergency read. */
public enum BreakGlassAction {
    EXPIRE,
    REVIEW
}
