package uk.panauthority.placement.duty;

import java.time.Instant;
import java.util.UUID;

/** The agreed duty as placements and orders show it. */
public record InterviewDutyView(
        UUID dutyId, long dutyVersion, String deliverer, String deliveringLa, Instant agreedAt) {}
