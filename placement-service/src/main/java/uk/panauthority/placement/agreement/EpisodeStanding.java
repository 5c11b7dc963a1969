package uk.panauthority.placement.agreement;

/** Whether a noted episode still stands for an absence of its own, as casework told last. */
public enum EpisodeStanding {
    COUNTS,
    /** Two people found that it was a mistake. */
    VOIDED,
    /** It is part of another episode, which is noted by itself. */
    MERGED
}
