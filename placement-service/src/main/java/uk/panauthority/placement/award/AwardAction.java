package uk.panauthority.placement.award;

/** What may be done with a direct award. */
public enum AwardAction {
    APPROVE,
    REFUSE,
    ORDER,
    FALL_DUE,
    RETAIN,
    RECOMPETE
}
