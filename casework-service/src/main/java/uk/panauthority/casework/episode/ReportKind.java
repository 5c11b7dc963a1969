package uk.panauthority.casework.episode;

/** What a report about an absence can tell. The order ranks reports of one moment. */
public enum ReportKind {
    /** That the child is missing. */
    MISSING,
    /** That the child was located, or has returned. */
    FOUND,
    /** That the danger is seen differently. */
    RISK,
    /** The return, as an authority's own staff recorded it. */
    CLOSURE,
    /** That an earlier report of the same reference was wrong in the facts that this one tells. */
    CORRECTION,
    /** That everything reported under the reference was a mistake. It changes no fact; people decide. */
    CANCELLATION,
    /** That the police have talked with the child after the return. It never counts as a return interview. */
    PREVENTION,
    /** What an authority's own staff have decided where reports are wrong or contradict each other. */
    DECISION
}
