package uk.panauthority.placement.home;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.placement.form.OnTheCalendar;

/** What callers send about voids. */
public final class VoidRequests {

    private VoidRequests() {}

    /**
     * Nights on which a bed of the caller's own home cannot be used.
     *
     * @param bed its number
     * @param returnedOn the first day whose night can be used again
     * @param cause a code of the dated table, which says who answers for it
     */
    public record Record(
            @NotNull UUID homeId,
            @NotNull @Min(1) @Max(500) Integer bed,
            @NotNull @OnTheCalendar LocalDate firstNight,
            @NotNull @OnTheCalendar LocalDate returnedOn,
            @NotNull @Size(max = 60) String cause) {

        Nights nights() {
            return new Nights(firstNight, returnedOn, cause);
        }
    }

    /** The nights and the cause as they are said now; also how a bed comes back earlier than was thought. */
    public record Nights(
            @NotNull @OnTheCalendar LocalDate firstNight,
            @NotNull @OnTheCalendar LocalDate returnedOn,
            @NotNull @Size(max = 60) String cause) {}

    /** Who answers for the nights. */
    public record Attribute(@NotNull VoidParty attributedTo) {}
}
