package uk.panauthority.casework.episode;

/** Why the facts of a report cannot be added to any absence, or open one, without a person. */
public enum EpisodeFault {
    /** It speaks of an absence that is not known yet. */
    EPISODE_NOT_KNOWN,
    /** It would make the child be away twice at a time; a merge is to be considered. */
    EPISODE_OVERLAP,
    /** Another statement has already told another return; the first stays. */
    CONFLICTING_END,
    /** Start and end contradict each other. */
    END_BEFORE_START,
    /** The absence that it speaks of was made void; a new word on it is for a person. */
    EPISODE_VOID
}
