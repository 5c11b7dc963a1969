package uk.panauthority.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why and when a contract ended early.
 *
 * @param groundCode blank where the caller gave none, which the contract refuses
 * @param effectiveOn its last day
 * @param evidenceReference where the evidence is kept; the evidence itself is not
 */
record Termination(
        String groundCode,
        LocalDate noticeGivenOn,
        LocalDate effectiveOn,
        String evidenceReference,
        String recordedBy,
        Instant recordedAt) {}
