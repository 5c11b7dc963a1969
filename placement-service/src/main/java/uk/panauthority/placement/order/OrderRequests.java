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
     * @param systemId the purchasing system that the order is made under; that of the award when not given
     * @param lotId its lot; that of the award when not given
     * @param signBy until when the provider may sign, where the parties agreed another time than the usual one
     * @param orderDueAt only in an emergency: until when the parties agreed to sign after the child's arrival
     * @param ipaDueAt only in an emergency: until when they agreed that the placement agreement is in force
     */
    public record Draft(
            @NotNull UUID awardId,
            @NotNull @OnTheCalendar LocalDate start,
            @Nullable @OnTheCalendar LocalDate end,
            @Nullable UUID systemId,
            @Nullable UUID lotId,
            @Nullable @OnTheCalendar Instant signBy,
            @Nullable @OnTheCalendar Instant orderDueAt,
            @Nullable @OnTheCalendar Instant ipaDueAt) {}

    /** The order ends on this day, before its last one or without one. */
    public record End(
            @NotNull @OnTheCalendar LocalDate endedOn,

            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** The provider's signature, with the day on it. */
    public record Sign(@NotNull @OnTheCalendar LocalDate signedOn) {}

    /** Why an order is declined or cancelled. */
    public record Close(
            @Nullable @Size(max = 2000) @Pattern(regexp = PlainText.LINES)
            String reason) {}
}
