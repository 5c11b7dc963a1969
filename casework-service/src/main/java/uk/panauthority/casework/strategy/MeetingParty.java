package uk.panauthority.casework.strategy;

/** The part that an authority plays in a meeting. */
enum MeetingParty {
    RESPONSIBLE
}
