package uk.panauthority.placement.placement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;

/** What callers send about placements. */
public final class PlacementRequests {

    private PlacementRequests() {}

    /**
     * The child's arrival, as the provider confirmed it.
     *
     * @param holdId the hold by which a bed was kept for this child; without one any bed that is free is taken
     */
    public record Start(
            @NotNull @OnTheCalendar Instant arrivedAt, @Nullable UUID holdId) {}

    /**
     * The end of a placement.
     *
     * @param endedOn the day on which the child left
     * @param reasonCode a code of the SSDA903 return that is valid on that day
     */
    public record End(
            @Nullable LocalDate endedOn,
            @Nullable @Size(max = 20) String reasonCode) {}
}
