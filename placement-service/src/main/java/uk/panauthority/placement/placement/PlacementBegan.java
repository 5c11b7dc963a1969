package uk.panauthority.placement.placement;

import java.time.LocalDate;
import java.util.UUID;

/** Told inside the service, in the transaction of the arrival: what the placement was ordered for has come about. */
public record PlacementBegan(UUID placementId, UUID orderId, LocalDate startedOn) {}
