package uk.panauthority.placement.returns;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import uk.panauthority.placement.form.OnTheCalendar;

/** What callers send about the return. */
public final class ReturnRequests {

    private ReturnRequests() {}

    /**
     * That a return has been sent to the Department.
     *
     * @param year for example {@code 2025-26}
     */
    public record Sent(
            @NotNull @Size(max = 7) String year,
            @NotNull @OnTheCalendar LocalDate sentOn) {}
}
