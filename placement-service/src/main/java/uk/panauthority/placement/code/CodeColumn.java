package uk.panauthority.placement.code;

/** The columns of the return that hold codes of a list. */
public enum CodeColumn {
    SEX,
    ETHNIC,
    RNE,
    LS,
    CIN,
    PLACE,
    PLACE_PROVIDER,
    REC,
    REASON_PLACE_CHANGE,
    REVIEW_CODE
}
