package uk.panauthority.placement.admission;

/** Where one provider's membership of one lot stands. */
public enum AdmissionState {
    APPLIED,
    ADMITTED,
    REFUSED,
    SUSPENDED,
    REMOVED,
    WITHDRAWN
}
