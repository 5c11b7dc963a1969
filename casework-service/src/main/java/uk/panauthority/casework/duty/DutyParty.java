package uk.panauthority.casework.duty;

/** The parts that authorities play in a duty. */
enum DutyParty {
    RESPONSIBLE,
    HOST
}
