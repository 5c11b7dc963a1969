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
    NOT_POSSIBLE,
    DECIDE_NOT,
    CHOOSE_EPISODES,
    CANCEL,
    HOLD,
    WRITE,
    SUBMIT,
    RETURN,
    SIGN_OFF,
    SHARE,
    SEND_INTELLIGENCE,
    WITHDRAW_CONSENT,
    CLOSE_SHARING
}
