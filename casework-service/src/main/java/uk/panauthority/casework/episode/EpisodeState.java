package uk.panauthority.casework.episode;

/** Where an episode stands. */
public enum EpisodeState {
    /** The child is away since a known time. */
    OPEN,
    /** The child has been away for so long that other reviews are due (casework reference, 4.1 rule 10). */
    LONG_TERM,
    /** It is not known when the child left, whether or not the child has returned. */
    AWAITING_START,
    /** Start and return are known. */
    CLOSED,
    /** It was a mistake: kept, and counted nowhere. */
    VOIDED,
    /** It is part of another episode, and counts there. */
    MERGED;

    /** Whether it stands for an absence of its own: in counts, returns and the rule against overlaps. */
    public boolean isLive() {
        return this != VOIDED && this != MERGED;
    }

    /** Whether the child is away now, as far as is known. */
    public boolean isAway() {
        return this == OPEN || this == LONG_TERM;
    }
}
