package uk.panauthority.placement.loan;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about loans. */
public final class BedLoanRequests {

    private BedLoanRequests() {}

    /**
     * An offer of an empty bed of the caller's own block, to the neighbours that the contract names.
     *
     * @param bed its number
     * @param firstNight from which it can be had
     * @param recallNoticeDays how long before the borrower's child must leave a recall is given
     * @param fee once, above the nights; none when not given
     */
    public record Offer(
            @NotNull UUID contractId,
            @NotNull @Min(1) @Max(500) Integer bed,
            @NotNull @OnTheCalendar LocalDate firstNight,
            @NotNull @Min(0) @Max(365) Integer recallNoticeDays,
            @Nullable Money fee) {

        Money agreedFee() {
            return fee == null ? Money.ZERO : fee;
        }
    }

    /** Why a request is declined. */
    public record Decline(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /**
     * The owner wants the bed back.
     *
     * @param leaveBy the day on which the borrower's child leaves at the latest
     */
    public record Recall(@NotNull @OnTheCalendar LocalDate leaveBy) {}
}
