package uk.panauthority.casework.strategy;

/**
 * Who took part, by role; the person is not named.
 *
 * @param organisation the code of the organisation for which they came
 */
record Attendee(AttendeeRole role, String organisation) {}
