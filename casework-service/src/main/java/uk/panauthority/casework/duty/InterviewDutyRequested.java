package uk.panauthority.casework.duty;

import java.util.UUID;

/** What this service reads of {@code placement.InterviewDutyRequested.v1}. */
public record InterviewDutyRequested(UUID placementId, String childRef, String responsibleLa, String hostLa) {}
