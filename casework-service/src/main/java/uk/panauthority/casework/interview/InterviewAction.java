package uk.panauthority.casework.interview;

/** What is done with a return home interview. */
enum InterviewAction {
    ALLOCATE,
    ATTEMPT,
    OFFER,
    ACCEPT,
    DECLINE,
    CHANGE_MIND,
    SCHEDULE,
    MISS,
    HOLD,
    WRITE,
    SUBMIT,
    RETURN,
    SIGN_OFF
}
