package uk.panauthority.casework.privacy.retention;

/** Why a child's record is erased. */
public enum ErasureGround {
    /** It has been kept as long as it must be. */
    RETENTION_DUE,
    /** A court ordered it. */
    COURT_ORDER,
    /** The right to erasure was asked for and upheld (UK GDPR article 17). */
    RIGHT_UPHELD,
    /** The record was opened by mistake and is about nobody. */
    RECORDED_IN_ERROR
}
