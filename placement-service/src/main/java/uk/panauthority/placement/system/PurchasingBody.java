package uk.panauthority.placement.system;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An authority that may order from a system.
 *
 * @param authority GSS code
 * @param from first day
 * @param to last day; null while no end is set
 */
@Embeddable
public record PurchasingBody(
        String authority,
        @Column(name = "from_day") LocalDate from,
        @Column(name = "to_day") @Nullable LocalDate to) {

    boolean takesPartOn(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
