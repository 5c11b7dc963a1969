package uk.panauthority.casework.episode;

/** Where an episode stands. */
public enum EpisodeState {
    /** The child is away since a known time. */
    OPEN,
    /** It is not known when the child left, whether or not the child has returned. */
    AWAITING_START,
    /** Start and return are known. */
    CLOSED
}
