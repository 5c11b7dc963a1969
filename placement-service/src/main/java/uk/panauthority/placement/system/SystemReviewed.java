package uk.panauthority.placement.system;

import java.time.LocalDate;
import java.util.UUID;

/** Payload of procurement's event of that name, as far as it matters here. */
public record SystemReviewed(UUID systemId, LocalDate heldOn, String outcomeCode, String minutesReference) {}
