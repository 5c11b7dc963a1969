package uk.panauthority.placement.care;

import java.time.LocalDate;

/**
 * Payload of casework's event of that name.
 *
 * @param code an LS code
 * @param date its first day
 */
public record LegalStatusChanged(String childRef, String code, LocalDate date) {}
