package uk.panauthority.casework.episode;

/** How much danger a force sees for a child, from least to most, and two marks for what was not said clearly. */
public enum RiskLevel {
    /** Nobody has said. */
    NOT_ASSESSED,
    /** A word was told that is not in the map of local words; a person decides what it means. */
    UNMAPPED,
    NO_APPARENT,
    LOW,
    MEDIUM,
    HIGH
}
