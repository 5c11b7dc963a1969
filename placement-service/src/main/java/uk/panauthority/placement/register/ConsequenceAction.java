package uk.panauthority.placement.register;

/** What is done to a consequence. */
enum ConsequenceAction {
    CLOSE
}
