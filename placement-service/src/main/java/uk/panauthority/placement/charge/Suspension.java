package uk.panauthority.placement.charge;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.money.Nights;

/**
 * Nights on which a line is not charged in full (M7).
 *
 * @param startsOn the first night absent
 * @param endsOn the first night that is charged in full again; null while it is open
 * @param retained whether the line's retainer is paid instead, or nothing
 */
public record Suspension(
        UUID id,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        boolean retained,
        String suspendedBy,
        Instant suspendedAt) {

    Nights nights() {
        return new Nights(startsOn, endsOn);
    }

    Suspension until(LocalDate day) {
        return new Suspension(id, startsOn, day, retained, suspendedBy, suspendedAt);
    }
}
