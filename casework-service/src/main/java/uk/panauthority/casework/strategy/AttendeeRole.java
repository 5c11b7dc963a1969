package uk.panauthority.casework.strategy;

/** As what somebody took part in a strategy meeting. */
public enum AttendeeRole {
    CHAIR,
    SOCIAL_CARE,
    POLICE,
    HEALTH,
    EDUCATION,
    HOME_OR_CARER,
    HOST_AUTHORITY,
    RETURN_INTERVIEWER,
    EXPLOITATION_SERVICE,
    YOUTH_JUSTICE,
    INDEPENDENT_REVIEWING_OFFICER,
    OTHER
}
