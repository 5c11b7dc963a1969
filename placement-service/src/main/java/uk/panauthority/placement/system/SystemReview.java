package uk.panauthority.placement.system;

import java.time.LocalDate;

/**
 * A periodic check that a system is still an effective route. It is held in procurement; here stands what came out.
 *
 * @param dueOn when it fell due by the interval, counted from the start
 * @param heldOn when it was held
 * @param outcome a code of the list of review outcomes
 * @param minutesReference where the minutes are
 */
public record SystemReview(LocalDate dueOn, LocalDate heldOn, String outcome, String minutesReference) {}
