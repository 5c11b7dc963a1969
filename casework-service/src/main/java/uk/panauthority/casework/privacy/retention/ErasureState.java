package uk.panauthority.casework.privacy.retention;

/** Where an erasure stands. */
public enum ErasureState {
    /** Time has proposed it; nobody has decided anything. */
    DUE,
    /** One person wants it. */
    PROPOSED,
    /** A second person agreed; the record is gone. */
    ERASED,
    /** It was decided to keep the record. */
    KEPT
}
