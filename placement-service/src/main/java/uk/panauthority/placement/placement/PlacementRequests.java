package uk.panauthority.placement.placement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about placements. */
public final class PlacementRequests {

    private PlacementRequests() {}

    /**
     * The child's arrival, as the provider confirmed it.
     *
     * @param holdId the hold by which a bed was kept for this child; without one any bed that is free is taken
     * @param codes what the statutory return says of the placement; they may follow later
     */
    public record Start(
            @NotNull @OnTheCalendar Instant arrivedAt,
            @Nullable UUID holdId,
            @Nullable @Valid Codes codes) {}

    /**
     * The codes of the statutory return.
     *
     * @param from first day on which they hold; absent means the day of arrival
     * @param until for a temporary move that is over: the day on which the child came back, from which on the codes before
     *     it hold again
     * @param homePostcode absent means the one that the child's care says
     * @param placementPostcode absent means that of the home
     * @param urn absent means that of the home where this kind of placement needs one
     * @param reasonForChange why these codes stopped holding; only once they have
     * @param explanation stores codes that a rule calls improper; the breach stays open
     */
    public record Codes(
            @Nullable @OnTheCalendar LocalDate from,
            @Nullable @OnTheCalendar LocalDate until,
            @NotNull @Pattern(regexp = "[A-Z0-9]{1,4}") String place,
            @Nullable @Pattern(regexp = "[A-Z0-9]{1,4}") String provider,
            @Nullable @Size(max = 12) String homePostcode,
            @Nullable @Size(max = 12) String placementPostcode,

            @Nullable
            @Pattern(regexp = "\\d{7}|SC\\d{6}|XXXXXXX", message = "seven digits, SC and six digits, or XXXXXXX")
            String urn,

            @Nullable Boolean sameCarer,
            @Nullable @Pattern(regexp = "[A-Z0-9]{1,6}") String reasonForChange,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String explanation) {}

    /**
     * The end of a placement.
     *
     * @param endedOn the day on which the child left
     * @param reasonCode a code of the SSDA903 return that is valid on that day
     * @param explanation stores a reason that a rule of the return calls improper; the breach stays open
     * @param narrative what happened
     * @param learning what is to be learnt from it; needed where the reason is that of a breakdown
     */
    public record End(
            @Nullable LocalDate endedOn,
            @Nullable @Size(max = 20) String reasonCode,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String explanation,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String narrative,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String learning) {}
}
