package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * What this service reads of {@code procurement.ContractExtended.v1}.
 *
 * @param end last day of the term as it is now
 */
public record ContractExtended(UUID contractId, String lead, List<String> buyers, String providerId, LocalDate end) {}
