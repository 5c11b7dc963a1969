package uk.panauthority.placement.home;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Nights on which a bed is slept in, or cannot be used.
 *
 * @param departure the day after the last night; null while nobody knows it
 * @param isVoid whether nobody can sleep there on these nights
 */
public record BedStay(
        UUID claimId,
        int bed,
        LocalDate firstNight,
        @Nullable LocalDate departure,
        boolean isVoid) {

    static BedStay of(Object[] row) {
        return new BedStay(
                (UUID) row[0],
                (Integer) row[1],
                day(row[2]),
                row[3] == null ? null : day(row[3]),
                "VOID".equals(row[4]));
    }

    private static LocalDate day(Object value) {
        return value instanceof java.sql.Date date ? date.toLocalDate() : (LocalDate) value;
    }
}
