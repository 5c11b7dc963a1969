package uk.panauthority.placement.order;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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
            @NotNull LocalDate start,
            @Nullable LocalDate end,
            @Nullable Instant orderDueAt) {}

    /** The provider's signature, with the day on it. */
    public record Sign(@NotNull LocalDate signedOn) {}

    /** Why an order is declined or cancelled. */
    public record Close(@Nullable @Size(max = 2000) String reason) {}
}
