package uk.panauthority.casework.live;

/** One change as one organisation may know of it. */
record LiveChange(Position position, String organisation, LiveType type, String id, long version, String state) {

    /** What is sent. */
    record Notice(LiveType type, String id, long version, String state) {}

    Notice notice() {
        return new Notice(type, id, version, state);
    }
}
