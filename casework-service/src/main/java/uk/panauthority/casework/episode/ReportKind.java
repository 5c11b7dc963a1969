package uk.panauthority.casework.episode;

/** What a report about an absence can tell. */
public enum ReportKind {
    /** That the child is missing. */
    MISSING,
    /** That the child was located, or has returned. */
    FOUND,
    /** That the danger is seen differently. */
    RISK,
    /** The return, as an authority's own staff recorded it. */
    CLOSURE
}
