package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A bed that is kept for an authority.
 *
 * @param sourceId the block contract or the loan
 * @param lent whether it is a loan, which goes before the block
 * @param ownerLa the authority that bought the block
 * @param authority for which it is kept: the owner, or the borrower of a loan
 * @param departure the day after the last night; null while nobody knows it
 */
public record KeptBed(
        UUID sourceId,
        int bed,
        boolean lent,
        String ownerLa,
        String authority,
        LocalDate firstNight,
        @Nullable LocalDate departure) {

    public boolean covers(LocalDate night) {
        return !night.isBefore(firstNight) && (departure == null || night.isBefore(departure));
    }

    boolean touches(LocalDate from, @Nullable LocalDate to) {
        boolean isEmpty = departure != null && !departure.isAfter(firstNight);
        return !isEmpty && (to == null || firstNight.isBefore(to)) && (departure == null || departure.isAfter(from));
    }
}
