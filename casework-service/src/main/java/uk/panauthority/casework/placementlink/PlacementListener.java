package uk.panauthority.casework.placementlink;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Told, in the same transaction, when a placement or its end becomes known here; which may be after messages about the
 * child.
 */
public interface PlacementListener {

    void started(KnownPlacement placement, Instant startedAt);

    /**
     * A placement has ended. Of interest to few.
     *
     * @param endedOn the last day, which still belongs to it
     */
    default void ended(KnownPlacement placement, LocalDate endedOn) {}
}
