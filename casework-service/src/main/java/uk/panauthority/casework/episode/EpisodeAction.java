package uk.panauthority.casework.episode;

/** What can be done to an episode. */
public enum EpisodeAction {
    /** Staff record the return. */
    CLOSE,
    /** A report tells of the return. */
    RETURN,
    /** A report tells when the child left. */
    START_KNOWN
}
