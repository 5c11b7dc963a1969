package uk.panauthority.procurement.measure;

/** Whether a returned episode is counted. The last report of casework decides. */
enum EpisodeStanding {
    COUNTS,
    /** Two people found that it was a mistake. */
    VOIDED,
    /** It is part of another episode, which counts for both. */
    MERGED,
    /** The child is away again or still: the return had been told wrongly. */
    RETURN_TAKEN_BACK
}
