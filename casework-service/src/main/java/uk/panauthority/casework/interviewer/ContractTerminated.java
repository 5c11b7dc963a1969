package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code procurement.ContractTerminated.v1}. */
public record ContractTerminated(
        UUID contractId,
        String lead,
        List<String> buyers,
        String providerId,
        String groundCode,
        LocalDate effectiveOn) {}
