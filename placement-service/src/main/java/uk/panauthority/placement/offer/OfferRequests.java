package uk.panauthority.placement.offer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.charge.LineType;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;
import uk.panauthority.placement.money.PriceUnit;

/** What callers send about offers. */
public final class OfferRequests {

    private OfferRequests() {}

    /**
     * What a provider proposes; see the offer's view. What may be missing in a draft is judged when it is submitted.
     *
     * @param referralVersion the version of the referral that was costed
     * @param service code of the service of the provider's response
     * @param varianceEvidence references of the papers that show why the price lies above the listed one
     */
    public record Content(
            @NotNull @Min(1) Integer referralVersion,
            @NotNull @Size(max = 40) String service,
            @Nullable UUID homeId,
            @NotNull @OnTheCalendar LocalDate startsOn,

            @NotNull @Size(max = 50) List<@NotNull @Valid Line> lines,

            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String statement,

            @Nullable @Size(max = 20_000) @Pattern(regexp = PlainText.LINES)
            String residentImpact,

            @Nullable @Size(max = 4000) @Pattern(regexp = PlainText.LINES)
            String varianceReason,

            @Nullable @Size(max = 20)
            List<@NotBlank @Size(max = 200) @Pattern(regexp = PlainText.LINE) String> varianceEvidence,

            @Nullable Boolean priceConfirmed) {

        OfferContent content() {
            return new OfferContent(
                    referralVersion,
                    service,
                    homeId,
                    startsOn,
                    lines.stream().map(Line::line).toList(),
                    statement,
                    residentImpact,
                    varianceReason,
                    varianceEvidence == null ? new String[0] : varianceEvidence.toArray(String[]::new),
                    Boolean.TRUE.equals(priceConfirmed));
        }
    }

    /** One priced element. */
    public record Line(
            @NotNull LineType type,
            @NotNull PriceUnit unit,
            @NotNull Money amount,

            @NotNull @Digits(integer = 4, fraction = 2) @DecimalMin("0.01") @DecimalMax("9999")
            BigDecimal quantity,

            @Nullable @Size(max = 500) @Pattern(regexp = PlainText.LINE)
            String description) {

        OfferLine line() {
            return new OfferLine(type, unit, amount, quantity, description);
        }
    }
}
