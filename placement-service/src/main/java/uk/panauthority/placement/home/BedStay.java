package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nights on which a bed is slept in, cannot be used, or is held.
 *
 * @param departure the day after the last night; null while nobody knows it
 */
public record BedStay(
        UUID claimId,
        int bed,
        LocalDate firstNight,
        @Nullable LocalDate departure,
        BedUse use) {

    public boolean isVoid() {
        return use == BedUse.VOID;
    }

    boolean covers(LocalDate night) {
        return !night.isBefore(firstNight) && (departure == null || night.isBefore(departure));
    }

    /** Whether it has a night from one day to the day before another; null is without end. */
    boolean touches(LocalDate from, @Nullable LocalDate to) {
        boolean isEmpty = departure != null && !departure.isAfter(firstNight);
        return !isEmpty && (to == null || firstNight.isBefore(to)) && (departure == null || departure.isAfter(from));
    }
}
