package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bed that is kept for an authority.
 *
 * @param sourceId the block contract or the loan
 * @param lent whether it is a loan, which goes before the block
 * @param departure the day after the last night; null while nobody knows it
 */
public record KeptBed(
        UUID sourceId,
        int bed,
        boolean lent,
        String authority,
        LocalDate firstNight,
        @Nullable LocalDate departure) {

    public boolean covers(LocalDate night) {
        return !night.isBefore(firstNight) && (departure == null || night.isBefore(departure));
    }
}
