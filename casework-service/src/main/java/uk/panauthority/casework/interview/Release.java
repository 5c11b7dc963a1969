package uk.panauthority.casework.interview;

/** Why an episode does not count for an interview any more. */
enum Release {
    /** The absence was reported in error. */
    EPISODE_VOIDED,
    /** The absence is part of another one now. */
    EPISODE_MERGED,
    /** A worker gave it an interview of its own, or to another. */
    COVERED_ELSEWHERE
}
