package uk.panauthority.placement.award;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about direct awards. */
public final class AwardRequests {

    private AwardRequests() {}

    /**
     * A proposal with its evidence. What may be null here is judged by {@link AwardEvidence}, not by form.
     *
     * @param childNumber the child's number in the caller's own authority
     * @param referralId the referral that is served, whose search must be on; may be missing where none was written yet
     * @param reasonCode why no competition is run: a code of the dated table
     * @param reasonText the reason in words; needed with {@code OTHER}
     * @param candidates what the search found and why each was not used
     * @param needAndRisk the child's need and risk at the time; shown to the responsible authority only
     * @param offersDeclined offers that were made for the child and not taken; none when not given
     * @param serviceCode the kind of service; residential when not given, since homes alone are registered so far
     * @param systemId the purchasing system that the award is made under; off any when not given
     * @param lotId its lot
     * @param team the authority's own code of the team that buys
     * @param listedRate what the provider's entry tender lists for the service, where it has one
     * @param varianceEvidence where it is shown why the rate is above the listed one
     * @param weeklyRate for seven nights
     * @param weeklyRateConfirmed true when the rate is meant although it is above the limit of the authority's table
     * @param reviewOn when the award is looked at again; the authority's usual period when not given
     */
    public record Propose(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,20}", message = "1 to 20 letters, digits and hyphens")
            String childNumber,

            @NotNull UUID homeId,
            @Nullable UUID referralId,
            @Nullable @Size(max = 60) String reasonCode,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reasonText,

            @Nullable @Size(max = 100) List<@NotNull @Valid ConsideredCandidate> candidates,

            @Nullable @Size(max = 100) List<@NotNull @Valid DeclinedOfferSent> offersDeclined,

            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String needAndRisk,

            @Nullable @Size(max = 60) String serviceCode,
            @Nullable UUID systemId,
            @Nullable UUID lotId,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String team,

            @Nullable Money listedRate,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String varianceEvidence,

            @Nullable Money weeklyRate,
            @Nullable Boolean weeklyRateConfirmed,
            @Nullable @OnTheCalendar LocalDate reviewOn) {}

    /** A candidate as sent: either the home or the provider, and the code of why it was not used. */
    public record ConsideredCandidate(
            @Nullable UUID homeId,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String provider,

            @Nullable @Size(max = 60) String reasonNotUsed) {}

    /** An offer that was not taken, as sent: whose, and the code of why. */
    public record DeclinedOfferSent(
            @NotNull @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String provider,

            @Nullable UUID homeId,
            @Nullable Money weeklyRate,
            @Nullable @Size(max = 60) String reason) {}

    /**
     * The award stays with the provider.
     *
     * @param nextReviewOn when it is looked at once more; not at all when not given
     */
    public record Retain(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason,

            @Nullable @OnTheCalendar LocalDate nextReviewOn) {}

    /** Why the placement is opened to competition. */
    public record Recompete(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Why a proposal is refused. */
    public record Refuse(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
