package uk.panauthority.casework.placementlink;

import java.time.Instant;

/** Told, in the same transaction, when a placement becomes known here; which may be after messages about the child. */
public interface PlacementListener {

    void started(KnownPlacement placement, Instant startedAt);
}
