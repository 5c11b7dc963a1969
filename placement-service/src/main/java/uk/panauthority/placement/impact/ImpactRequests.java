package uk.panauthority.placement.impact;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about resident impact. */
public final class ImpactRequests {

    private ImpactRequests() {}

    /**
     * An assessment by the receiving home.
     *
     * @param referralVersion the version that was read
     * @param homeId a home of the caller's own organisation
     */
    public record Assess(
            @NotNull UUID referralId,
            @NotNull @Min(1) Integer referralVersion,
            @NotNull UUID homeId,
            @NotNull @OnTheCalendar LocalDate assessedOn,
            @NotNull @Size(max = 60) String result,

            @NotBlank @Size(max = 5000) @Pattern(regexp = PlainText.LINES)
            String effectOnResidents,

            @NotBlank @Size(max = 5000) @Pattern(regexp = PlainText.LINES)
            String effectOnChild) {}
}
