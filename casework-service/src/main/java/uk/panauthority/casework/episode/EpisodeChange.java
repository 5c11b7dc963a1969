package uk.panauthority.casework.episode;

/** What happened to an episode. */
public enum EpisodeChange {
    OPENED,
    /** Its facts changed: start, kind, risk, placement, a corrected return. */
    CHANGED,
    /** The return became known. */
    CLOSED,
    /** The return had been told wrongly: the child is away. */
    REOPENED,
    /** The absence has become a long-term one. */
    LONG_TERM,
    /** It was a mistake, and counts no longer. */
    VOIDED,
    /** It is part of another episode now, and counts there. */
    MERGED,
    /** A merge was undone: it counts by itself again. */
    SPLIT
}
