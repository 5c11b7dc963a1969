package uk.panauthority.placement.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.form.OnTheCalendar;
import uk.panauthority.placement.form.PlainText;

/** What callers send about orders. */
public final class OrderRequests {

    private OrderRequests() {}

    /**
     * A new order on an approved award.
     *
     * @param end last day, or null when open
     * @param orderDueAt only in an emergency: until when the parties agreed to sign after the child's arrival
     */
    public record Draft(
            @NotNull UUID awardId,
            @NotNull @OnTheCalendar LocalDate start,
            @Nullable @OnTheCalendar LocalDate end,
            @Nullable @OnTheCalendar Instant orderDueAt) {}

    /** The provider's signature, with the day on it. */
    public record Sign(@NotNull @OnTheCalendar LocalDate signedOn) {}

    /** Why an order is declined or cancelled. */
    public record Close(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
