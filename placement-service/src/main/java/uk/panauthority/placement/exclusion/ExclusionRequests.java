package uk.panauthority.placement.exclusion;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about exclusions. */
public final class ExclusionRequests {

    private ExclusionRequests() {}

    /**
     * An area where a child of the caller's own authority must not be placed.
     *
     * @param childId the child's number in the caller's own authority
     * @param source a code of the dated table
     * @param reason for staff of the authority only
     * @param expiresOn the last day on which it holds
     */
    public record Raise(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "1 to 20 letters, digits and hyphens")
            String childId,

            @NotNull @Size(max = 60) String source,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason,

            @NotNull @Valid Place place,
            @NotNull @OnTheCalendar LocalDate expiresOn) {}

    /** One of: an authority; miles around a postcode; miles around a point of the national grid, in metres. */
    public record Place(
            @Nullable
            @Pattern(
                    regexp = "(E06|E08|E09|E10|W06|S12|N09)\\d{6}",
                    message = "the GSS code of an upper-tier authority")
            String area,

            @Nullable @Min(0) @Max(700_000) Integer easting,
            @Nullable @Min(0) @Max(1_300_000) Integer northing,
            @Nullable @Size(max = 12) String postcode,

            @Nullable @DecimalMin("0.1") @DecimalMax("500.0") @Digits(integer = 3, fraction = 1)
            BigDecimal miles) {}

    /** Where the area lies that casework told of. */
    public record Locate(@NotNull @Valid Place place) {}

    /** Why an exclusion is lifted before its day. */
    public record Lift(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
