package uk.panauthority.placement.referral;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.PlainText;

/** What callers send about referrals. */
public final class ReferralRequests {

    private ReferralRequests() {}

    /**
     * A new referral of the caller's own authority.
     *
     * @param childId the child's number in the caller's own authority
     */
    public record Draft(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "1 to 20 letters, digits and hyphens")
            String childId,

            @NotNull @Valid ReferralDocument document) {}

    /** Another text of a version that is not approved yet. */
    public record Edit(@NotNull @Valid ReferralDocument document) {}

    /** The next version of a published document, and why there is one. */
    public record NextVersion(
            @NotNull @Valid ReferralDocument document,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Why a referral is held, closed or withdrawn. */
    public record Because(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Whom to invite; the provider reads the lowest level. */
    public record Invite(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String providerId) {}

    /** That one provider may see more, and why. */
    public record Raise(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String providerId,

            @NotNull RedactionLevel level,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** What an officer records of the outcome, in the fields of the standard; the rest is computed. */
    public record Outcome(
            @NotNull Boolean preferabilityLocation,
            @NotNull Boolean educationContinuity,
            @NotNull @Min(0) @Max(20) Integer siblingsPlacedTogether,
            @NotNull @Size(max = 60) String placementType) {}
}
