package uk.panauthority.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Why and when a contract ended early.
 *
 * @param groundCode blank where the caller gave none, which the contract refuses
 * @param effectiveOn the first day on which it no longer binds
 * @param evidenceReference where the evidence is kept; the evidence itself is not
 */
record Termination(
        String groundCode,
        LocalDate noticeGivenOn,
        LocalDate effectiveOn,
        String evidenceReference,
        String recordedBy,
        Instant recordedAt) {}
