package uk.panauthority.casework.episode;

/** What can be done to an episode, by people or by what becomes known. */
public enum EpisodeAction {
    /** Staff record the return. */
    CLOSE,
    /** Staff record when the child left. */
    START_KNOWN,
    /** Staff correct a start, a return or a kind that was told wrongly. */
    CORRECT,
    /** Staff record that whereabouts became known, or were lost. */
    CHANGE_KIND,
    /** Staff ask for the episode to be made void. */
    PROPOSE_VOID,
    /** Another person makes it void. */
    CONFIRM_VOID,
    /** Another person leaves it as it is. */
    REFUSE_VOID,
    /** Staff make it part of another episode. */
    MERGE,
    /** Staff ask for a merge to be undone. */
    PROPOSE_SPLIT,
    /** Another person undoes the merge. */
    CONFIRM_SPLIT,
    /** Another person leaves the merge as it is. */
    REFUSE_SPLIT,
    /** A report tells of the return. */
    RETURN,
    /** A report tells when the child left. */
    START_TOLD,
    /** A correction tells that the child has not returned. */
    REOPEN,
    /** The time of a long-term absence is reached. */
    LAST_LONG
}
