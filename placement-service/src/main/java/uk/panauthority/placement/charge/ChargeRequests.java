package uk.panauthority.placement.charge;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/** What callers send about charges. */
public final class ChargeRequests {

    private ChargeRequests() {}

    /** The month to be posted, as {@code yyyy-MM}. */
    public record Post(
            @NotNull @Pattern(regexp = Months.FORM, message = "a month is yyyy-MM")
            String month) {}
}
