package uk.panauthority.casework.strategy;

import java.time.LocalDate;

/**
 * Something the meeting decided.
 *
 * @param owner who sees to it
 * @param measure how anybody can tell that it is done
 * @param by the day by which it is done
 */
record Decision(String what, String owner, String measure, LocalDate by) {}
