package uk.panauthority.casework.episode;

/** The two kinds of absence of the SSDA903 return, coded as there. */
public enum SegmentKind {
    /** Missing: whereabouts not known. */
    M,
    /** Away without authorisation: whereabouts known, not where expected, and there is concern. */
    A
}
