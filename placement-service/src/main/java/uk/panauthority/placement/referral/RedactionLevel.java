package uk.panauthority.placement.referral;

/** How much of a referral its reader sees; each level shows what the ones before it show. */
public enum RedactionLevel {
    /** Enough to say whether a home could be offered. */
    ANONYMOUS,
    /** Enough for a fully costed offer. */
    SHORTLIST,
    /** What the chosen home must know. */
    FULL;

    public boolean shows(RedactionLevel other) {
        return compareTo(other) >= 0;
    }
}
