package uk.panauthority.casework.episode;

/** What happened to an episode. */
public enum EpisodeChange {
    OPENED,
    /** Its facts changed: start, kind, risk, placement, a corrected return. */
    CHANGED,
    /** The return became known. */
    CLOSED,
    /** It was a mistake, and counts no longer. */
    VOIDED,
    /** It is part of another episode now, and counts there. */
    MERGED,
    /** A merge was undone: it counts by itself again. */
    SPLIT
}
