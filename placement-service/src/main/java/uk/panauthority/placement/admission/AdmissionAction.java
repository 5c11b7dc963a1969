package uk.panauthority.placement.admission;

/** What may be done with an admission. */
public enum AdmissionAction {
    /** The provider sends the next version of its response. */
    RESPOND,
    EVALUATE,
    ADMIT,
    REFUSE,
    SUSPEND,
    REINSTATE,
    REMOVE,
    WITHDRAW
}
