package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A contract for interviews ends before its term.
 *
 * @param effectiveOn first day on which nothing may be done under it
 */
public record ContractEnding(UUID contractId, String groundCode, LocalDate effectiveOn) {}
