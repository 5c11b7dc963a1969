package uk.panauthority.casework.care;

import java.time.LocalDate;

/**
 * The legal ground on which a child is looked after.
 *
 * @param code by the LS codes of the SSDA903 return
 * @param since the first day; it holds until the next one begins
 */
public record LegalStatus(String code, LocalDate since) {}
