package uk.panauthority.placement.competition;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about competitions. */
public final class CompetitionRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private CompetitionRequests() {}

    /**
     * A competition for one version of one referral of the caller's authority.
     *
     * @param lotId the lot whose providers are invited; the same in an amendment
     * @param referralId the same in an amendment
     * @param route code of the award method
     * @param pointsTotal what the weights add up to; 100 when not given
     * @param gateway codes of the pass/fail tests
     * @param failedOfferSetsLowest whether an offer that failed the gateway can be the lowest price; not, when not given
     * @param rerunOf an earlier competition of the same authority that ended without an award
     */
    public record Draft(
            @NotNull UUID lotId,
            @NotNull UUID referralId,
            @NotNull @Min(1) Integer referralVersion,
            @NotNull @Size(max = 40) String route,
            @NotNull @OnTheCalendar Instant deadline,

            @NotEmpty @Size(max = 30) List<@NotNull @Valid Test> criteria,

            @Nullable @Digits(integer = 4, fraction = 2) @DecimalMin("0.01")
            BigDecimal pointsTotal,

            @NotNull @Size(max = 20) List<@NotNull @Size(max = 40) String> gateway,
            @Nullable Boolean failedOfferSetsLowest,
            @Nullable UUID rerunOf) {

        CompetitionTerms terms() {
            return new CompetitionTerms(
                    criteria.stream().map(Test::criterion).toList(),
                    pointsTotal == null ? BigDecimal.valueOf(100) : pointsTotal,
                    List.copyOf(gateway),
                    Boolean.TRUE.equals(failedOfferSetsLowest));
        }
    }

    /** One criterion. */
    public record Test(
            @NotNull @Pattern(regexp = CODE, message = "capital letters, digits and underlines")
            String code,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            Criterion.@NotNull Kind kind,

            @NotNull @Digits(integer = 4, fraction = 2) @DecimalMin("0.01")
            BigDecimal weight,

            @Nullable @Min(1) @Max(1000) Integer maximum) {

        Criterion criterion() {
            return new Criterion(code, title, kind, weight, maximum == null ? 1 : maximum);
        }
    }

    /**
     * Invites. With preselection each live provider of the lot is named, invited or not, with the reasons.
     *
     * @param preselection empty where all are invited
     */
    public record Publish(@Nullable @Size(max = 500) List<@NotNull @Valid Choice> preselection) {

        List<Choice> choices() {
            return preselection == null ? List.of() : preselection;
        }
    }

    /** Why a provider is invited, or is not. */
    public record Choice(
            @NotBlank @Size(max = 60) String providerId,
            @NotNull Boolean invited,

            @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> reasonCodes,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String note) {

        List<String> reasons() {
            return reasonCodes == null ? List.of() : reasonCodes;
        }
    }

    /** A later deadline, for all alike. */
    public record Extend(@NotNull @OnTheCalendar Instant deadline) {}

    /** Why it is cancelled, or ends without an award. */
    public record Because(
            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** That the caller's own organisation will not offer. */
    public record Decline(
            @NotNull @Size(max = 40) String reasonCode,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String note) {}

    /** The results of the published pass/fail tests for one offer; what the platform knows itself is not sent. */
    public record Gateway(@NotNull @Size(max = 20) List<@NotNull @Valid Finding> findings) {}

    /** One result. */
    public record Finding(
            @NotNull @Size(max = 40) String code,
            @NotNull Boolean passed,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String note) {}

    /** Lets an offer pass although it failed a test; the caller is the approver that is named. */
    public record Exempt(
            @NotNull @Size(max = 40) String code,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Points for one offer and criterion. */
    public record GiveScore(
            @NotNull UUID offerId,
            @NotNull @Size(max = 40) String criterion,
            @NotNull @Digits(integer = 4, fraction = 2) BigDecimal points,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String rationale,

            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String evidenceReference) {}

    /** The reasons for each letter. */
    public record PrepareLetters(@NotEmpty @Size(max = 500) List<@NotNull @Valid Letter> letters) {}

    /** What one provider is told of the reasons. */
    public record Letter(
            @NotNull UUID offerId,

            @NotBlank @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String reasons) {}

    /** The offer that is selected. */
    public record Award(
            @NotNull UUID offerId,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String rationale) {}
}
