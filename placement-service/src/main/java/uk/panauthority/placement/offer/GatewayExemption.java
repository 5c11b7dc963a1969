package uk.panauthority.placement.offer;

import java.time.Instant;

/** An offer passes although it failed a test: on whose word and why. */
public record GatewayExemption(String code, String reason, String approver, Instant at) {}
