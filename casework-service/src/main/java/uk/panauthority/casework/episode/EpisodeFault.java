package uk.panauthority.casework.episode;

/** Why the facts of a report cannot be added to any absence, or open one, without a person. */
public enum EpisodeFault {
    /** It speaks of an absence that is not known yet. */
    EPISODE_NOT_KNOWN(true),
    /** It would make the child be away twice at a time; a merge is to be considered. */
    EPISODE_OVERLAP(false),
    /** Another statement has already told another return; the first stays. */
    CONFLICTING_END(false),
    /** Start and end contradict each other. */
    END_BEFORE_START(true);

    private final boolean curable;

    EpisodeFault(boolean curable) {
        this.curable = curable;
    }

    /** Whether a later report may make this one fit, so that it is worth another try. */
    public boolean curable() {
        return curable;
    }
}
