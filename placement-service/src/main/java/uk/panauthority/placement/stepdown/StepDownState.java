package uk.panauthority.placement.stepdown;

/** Where a step-down stands. */
public enum StepDownState {
    SUGGESTED,
    ACCEPTED,
    DECLINED,
    /** A referral looks for the place. */
    REFERRED,
    /** The child lives there. */
    PLACED,
    /** The child has lived there for the agreed weeks. */
    SUSTAINED
}
