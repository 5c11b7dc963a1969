package uk.panauthority.placement.care;

import java.time.LocalDate;

/**
 * Payload of casework's event of that name.
 *
 * @param code a REC code
 * @param date the last day of care
 */
public record CareEnded(String childRef, String code, LocalDate date) {}
