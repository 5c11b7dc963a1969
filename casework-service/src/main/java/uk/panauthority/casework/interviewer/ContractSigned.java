package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** What this service reads of {@code procurement.ContractSigned.v1}. */
public record ContractSigned(
        UUID contractId,
        String lead,
        List<String> buyers,
        String providerId,
        String serviceCode,
        List<String> areas,
        LocalDate start,
        LocalDate end) {}
