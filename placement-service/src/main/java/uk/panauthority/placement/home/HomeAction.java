package uk.panauthority.placement.home;

/** What is done to a home. */
enum HomeAction {
    DESCRIBE,
    GRADE,
    CHANGE_CAPACITY,
    CLOSE,
    RE_REGISTER
}
