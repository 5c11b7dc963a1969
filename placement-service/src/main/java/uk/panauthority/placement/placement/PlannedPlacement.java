package uk.panauthority.placement.placement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.party.Parties;

/**
 * What an order plans.
 *
 * @param end last day that the order covers, or null when it is open
 * @param orderDueAt until when the parties agreed, in an emergency, to sign the order after the child's arrival; null
 *     when the child may not arrive before the signature
 */
public record PlannedPlacement(
        UUID placementId,
        UUID orderId,
        UUID agreementId,
        String childRef,
        Parties parties,
        UUID homeId,
        String hostLa,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Instant orderDueAt) {}
