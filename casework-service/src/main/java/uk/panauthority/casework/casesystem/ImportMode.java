package uk.panauthority.casework.casesystem;

/** Whether an import only shows what it would change. */
public enum ImportMode {
    /** Does everything, reports it, and takes it back. */
    DRY_RUN,
    APPLY
}
