package uk.panauthority.casework.interviewer;

/** How a contract stands on a day. */
public enum ContractStanding {
    UPCOMING,
    LIVE,
    ENDED
}
