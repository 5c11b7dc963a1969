package uk.panauthority.placement.system;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about purchasing systems. */
public final class SystemRequests {

    private static final String CODE = "[A-Z][A-Z0-9_]{0,39}";
    private static final String CODE_FORM = "capital letters, digits and underlines";
    private static final String GSS = "(E06|E08|E09|E10|W06|S12|N09)\\d{6}";
    private static final String GSS_FORM = "the GSS code of an upper-tier authority";

    private SystemRequests() {}

    /**
     * A system that the caller's authority leads.
     *
     * @param regime code of the legal regime; it must hold on the day of the advertisement
     * @param termMonths of the first term; absent for a system without end
     * @param optionMonths months of each option to go on
     * @param reviewMonths interval of the reviews
     */
    public record Enter(
            @NotNull @Pattern(regexp = CODE, message = CODE_FORM)
            String code,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            @NotNull @Size(max = 40) String kind,
            @NotNull @Size(max = 40) String regime,
            @NotNull @OnTheCalendar LocalDate advertisedOn,
            @NotNull @OnTheCalendar LocalDate start,
            @Nullable @Min(1) @Max(600) Integer termMonths,

            @Nullable @Size(max = 10) List<@NotNull @Min(1) @Max(120) Integer> optionMonths,

            @Nullable @Min(1) @Max(120) Integer reviewMonths,
            @NotNull @Valid Entry entryPolicy,

            @NotEmpty @Size(max = 400) List<@NotNull @Valid Body> participants,

            @NotEmpty @Size(max = 100) List<@NotNull @Valid LotRequest> lots) {}

    /**
     * What may change of a system. Lots are known by their code: new ones are added, none is taken away.
     *
     * @param participants all of them; who has begun stays and may get a last day
     */
    public record Amend(
            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            @Nullable @Min(1) @Max(120) Integer reviewMonths,
            @NotNull @Valid Entry entryPolicy,

            @NotEmpty @Size(max = 400) List<@NotNull @Valid Body> participants,

            @NotEmpty @Size(max = 100) List<@NotNull @Valid LotRequest> lots) {}

    /** When providers may enter: rounds with months, anchor and window, or at any time without. */
    public record Entry(
            @NotNull EntryKind kind,
            @Nullable @Min(1) @Max(60) Integer months,
            @Nullable @OnTheCalendar LocalDate anchor,
            @Nullable @Min(1) @Max(366) Integer windowDays) {

        EntryPolicy policy() {
            return new EntryPolicy(kind, months, anchor, windowDays);
        }
    }

    /** An authority that may order, and when. */
    public record Body(
            @NotNull @Pattern(regexp = GSS, message = GSS_FORM)
            String authority,

            @NotNull @OnTheCalendar LocalDate from,
            @Nullable @OnTheCalendar LocalDate to) {

        PurchasingBody body() {
            return new PurchasingBody(authority, from, to);
        }
    }

    /**
     * A part of the system.
     *
     * @param awardMethods codes of the routes by which orders of this lot may be placed
     * @param qualityOnly whether providers enter on quality, not on price
     * @param minimumDeadlineHours how long providers have at least to answer an invitation
     */
    public record LotRequest(
            @NotNull @Pattern(regexp = CODE, message = CODE_FORM)
            String code,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            @NotNull @Size(max = 40) String service,

            @NotEmpty @Size(max = 10) List<@NotNull @Size(max = 40) String> awardMethods,

            @NotNull PricePolicy pricePolicy,
            @NotNull Boolean qualityOnly,
            @NotNull @Min(0) @Max(8760) Integer minimumDeadlineHours) {

        LotTerms terms() {
            return new LotTerms(code, title, service, awardMethods, pricePolicy, qualityOnly, minimumDeadlineHours);
        }
    }

    /** Why a system is suspended or closed. */
    public record Because(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** The authority that leads from now on. */
    public record HandOver(
            @NotNull @Pattern(regexp = GSS, message = GSS_FORM)
            String authority) {}

    /** What came out of a periodic review; the day on which it was due is computed. */
    public record Review(
            @NotNull @OnTheCalendar LocalDate heldOn,
            @NotNull @Size(max = 40) String outcome,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String minutesReference) {}

    /**
     * The next version of the entry tests of one lot.
     *
     * @param from from which day on applications and rounds that open are judged by it: today or later
     */
    public record Criteria(
            @NotNull @Pattern(regexp = CODE, message = CODE_FORM)
            String lot,

            @NotNull @OnTheCalendar LocalDate from,

            @NotEmpty @Size(max = 50) List<@NotNull @Valid Test> criteria) {

        List<EntryCriterion> tests() {
            return criteria.stream().map(Test::criterion).toList();
        }
    }

    /** One test: fewer points than the minimum mean no admission. */
    public record Test(
            @NotNull @Pattern(regexp = CODE, message = CODE_FORM)
            String code,

            @NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String title,

            EntryCriterion.@NotNull Kind kind,
            @NotNull @Min(1) @Max(1000) Integer maximum,
            @NotNull @Min(0) @Max(1000) Integer minimum) {

        EntryCriterion criterion() {
            return new EntryCriterion(code, title, kind, maximum, minimum);
        }
    }
}
