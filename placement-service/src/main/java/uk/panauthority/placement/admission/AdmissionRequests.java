package uk.panauthority.placement.admission;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about entries. */
public final class AdmissionRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";

    private AdmissionRequests() {}

    /** An application of the caller's own organisation to a lot, with its response. */
    public record Apply(
            @NotNull UUID lotId, @NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {}

    /** The next version of the response. */
    public record Respond(@NotEmpty @Size(max = 200) List<@NotNull @Valid Line> lines) {}

    /**
     * One service of the response.
     *
     * @param code by which later offers name it
     * @param homeId one of the provider's own registered homes
     * @param authority GSS code of the authority in whose area it is
     * @param weeklyPrice for seven nights; the yardstick of later offers
     */
    public record Line(
            @NotNull @Pattern(regexp = CODE, message = "capital letters, digits and underlines")
            String code,

            @Nullable UUID homeId,
            @NotNull @Min(1) @Max(500) Integer places,

            @NotNull
            @Pattern(
                    regexp = "(E06|E08|E09|E10|W06|S12|N09)\\d{6}",
                    message = "the GSS code of an upper-tier authority")
            String authority,

            @Nullable Money weeklyPrice,

            @NotNull @Pattern(regexp = "ANY|MALE|FEMALE", message = "ANY, MALE or FEMALE")
            String gender,

            @NotNull @Min(0) @Max(25) Integer ageFrom,
            @NotNull @Min(0) @Max(25) Integer ageTo,
            @NotNull Boolean emergency,
            @NotNull Boolean education) {

        ResponseLine line() {
            return new ResponseLine(
                    code, homeId, places, authority, weeklyPrice, gender, ageFrom, ageTo, emergency, education);
        }
    }

    /**
     * How an application is judged.
     *
     * @param criteriaVersion the version of the entry tests that was used; it must be the one that was advertised
     */
    public record Evaluate(
            @NotNull @Min(1) Integer criteriaVersion,

            @NotNull @Size(max = 50) List<@NotNull @Valid Score> scores) {}

    /** The points of one test. */
    public record Score(
            @NotNull @Size(max = 40) String criterion,
            @NotNull @Digits(integer = 4, fraction = 2) BigDecimal points,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String rationale) {}

    /** @param effectiveOn first day of the membership: today or later; today when not given */
    public record Admit(@Nullable @OnTheCalendar LocalDate effectiveOn) {}

    /** @param reasonCodes codes of the list of reasons */
    public record Refuse(
            @Nullable @Size(max = 20) List<@NotNull @Size(max = 40) String> reasonCodes,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String reasonText) {}

    /** Why a provider is suspended or removed, or a round cancelled. */
    public record Because(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** Plans the next round of a lot; its days follow from the policy of the system. */
    public record PlanRound(@NotNull UUID lotId) {}

    /** @param criteriaVersion by which all applications of the round were judged */
    public record DecideRound(@NotNull @Min(1) Integer criteriaVersion) {}
}
