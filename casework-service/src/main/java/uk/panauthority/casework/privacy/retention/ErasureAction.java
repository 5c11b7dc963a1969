package uk.panauthority.casework.privacy.retention;

/** What people decide about an erasure. */
public enum ErasureAction {
    PROPOSE,
    APPROVE,
    KEEP
}
