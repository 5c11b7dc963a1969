package uk.panauthority.procurement.contract;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One buyer's signature, recorded by its approver. The signature itself is made outside the platform.
 *
 * @param signedOn the day on the document
 * @param signedAt when it was recorded here
 * @param decisionReference the buyer's own decision that it rests on
 */
record Signature(
        String organisation, Instant signedAt, String signedBy, LocalDate signedOn, String decisionReference) {}
