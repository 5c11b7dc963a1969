package uk.panauthority.placement.home;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;

/** What callers send about holds. */
public final class BedHoldRequests {

    private BedHoldRequests() {}

    /**
     * A bed to hold for a child of the caller's own authority.
     *
     * @param referralId the child's referral
     * @param firstNight the night on which the child would come, from today on
     * @param hours how long; the usual time when it is left out
     */
    public record Hold(
            @NotNull UUID homeId,
            @NotNull UUID referralId,
            @NotNull @OnTheCalendar LocalDate firstNight,
            @Nullable @Min(1) Integer hours) {}
}
