package uk.panauthority.placement.stepdown;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.form.PlainText;

/** What callers send about step-downs. */
public final class StepDownRequests {

    private StepDownRequests() {}

    /**
     * A suggestion.
     *
     * @param placementId where the child lives now
     * @param serviceCode the less intensive kind of service
     * @param reason why the child may be ready
     * @param exploitationBandFell whether casework shows that the band of exploitation has fallen
     * @param bandReference where; needed with it
     * @param expectedWeekly what the new place is likely to cost in a week, where it is known
     */
    public record Suggest(
            @NotNull UUID placementId,
            @NotNull @Size(max = 60) String serviceCode,

            @NotBlank @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String reason,

            @Nullable Boolean exploitationBandFell,

            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String bandReference,

            @Nullable Money expectedWeekly) {}

    /**
     * The social worker's decision.
     *
     * @param childsViews what the child says of it; no decision without
     * @param reason needed to decline
     */
    public record Decide(
            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String childsViews,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** The referral that looks for the place. */
    public record Refer(@NotNull UUID referralId) {}
}
