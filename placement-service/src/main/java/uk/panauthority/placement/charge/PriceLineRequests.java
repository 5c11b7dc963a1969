package uk.panauthority.placement.charge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
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
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.PriceUnit;

/** What callers send about price lines. */
public final class PriceLineRequests {

    private PriceLineRequests() {}

    /**
     * A new line of an agreement.
     *
     * @param quantity units: hours in a week where the unit is an hour; 1 when not given
     * @param amount for one unit
     * @param amountConfirmed true when the amount is meant although a week of it is above the authority's limit
     * @param endsOn the first night that is no longer charged; null while open
     * @param reviewOn of an extra without an end; the last day for it when not given
     * @param chargeDepartureDay whether the contract charges the day of departure
     * @param description what it is for, in words that are not about the child
     * @param funding 100 percent social care of the responsible authority when not given
     * @param retainer what is paid in a suspension: bands counted from the first night absent
     * @param replaces the line that ends when this one starts
     * @param corrects the charged line that this one puts right
     * @param credit true when the correction gives money back
     */
    public record Propose(
            @NotNull UUID agreementId,
            @NotNull LineType type,
            @NotNull PriceUnit unit,

            @Nullable @Digits(integer = 5, fraction = 2) @DecimalMin("0.01")
            BigDecimal quantity,

            @NotNull Money amount,
            @Nullable Boolean amountConfirmed,
            @NotNull @OnTheCalendar LocalDate startsOn,
            @Nullable @OnTheCalendar LocalDate endsOn,
            @Nullable @OnTheCalendar LocalDate reviewOn,
            @Nullable Boolean chargeDepartureDay,

            @Nullable @Size(max = 200) @Pattern(regexp = PlainText.LINE)
            String description,

            @Nullable @Size(min = 1, max = 10) List<@NotNull @Valid Share> funding,
            @Nullable @Size(max = 10) List<@NotNull @Valid Band> retainer,
            @Nullable UUID replaces,
            @Nullable UUID corrects,
            @Nullable Boolean credit) {}

    /**
     * One payer's share.
     *
     * @param organisation the payer where it is not the responsible authority
     * @param percent left out by all when the shares are equal
     */
    public record Share(
            @NotNull FundingSource source,

            @Nullable @Pattern(regexp = "[A-Za-z0-9-]{1,60}", message = "letters, digits and hyphens")
            String organisation,

            @Nullable @Digits(integer = 3, fraction = 2) BigDecimal percent) {}

    /**
     * So many nights at this percentage.
     *
     * @param nights null for all that are left
     */
    public record Band(
            @Nullable Integer nights,
            @NotNull @Digits(integer = 3, fraction = 2) BigDecimal percent) {}

    /** Why a proposal is refused. */
    public record Refuse(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** The first night that the line is no longer charged; its first day when it is to come to nothing. */
    public record End(@NotNull @OnTheCalendar LocalDate endsOn) {}

    /**
     * Nights on which the line is not charged in full.
     *
     * @param startsOn the first night absent
     * @param endsOn the first night that is charged in full again; null while it is not known
     * @param retained whether the line's retainer is paid; nothing otherwise
     */
    public record Suspend(
            @NotNull @OnTheCalendar LocalDate startsOn,
            @Nullable @OnTheCalendar LocalDate endsOn,
            @NotNull Boolean retained) {}

    /** The first night that is charged in full again. */
    public record Resume(@NotNull @OnTheCalendar LocalDate resumesOn) {}
}
