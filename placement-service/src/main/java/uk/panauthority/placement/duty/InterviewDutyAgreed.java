package uk.panauthority.placement.duty;

import java.time.Instant;
import java.util.UUID;

/**
 * Payload of casework's event of that name, as far as it matters here.
 *
 * @param placementId null when the duty is for a child without a placement of this platform
 * @param version rises with each new agreement on the same duty
 * @param deliverer code of who holds the interviews
 * @param deliveringLa the authority that sees to it
 */
public record InterviewDutyAgreed(
        UUID dutyId, long version, UUID placementId, String deliverer, String deliveringLa, Instant agreedAt) {}
