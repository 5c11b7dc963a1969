package uk.panauthority.placement.charge;

import java.time.Instant;

/** One approver's yes to a price line. */
public record Approval(String by, Instant at) {}
