package uk.panauthority.placement.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.placement.InOut;

/**
 * An order as the responsible authority and the provider see it. Holds nothing of the child's need and risk.
 *
 * @param overdue whether the agreed time for the signature passed without one
 * @param interviewDutyId the duty on which an order out of area was signed
 */
public record OrderView(
        UUID id,
        OrderState state,
        long version,
        List<String> actions,
        UUID awardId,
        @Nullable UUID referralId,
        UUID placementId,
        UUID agreementId,
        String childRef,
        UUID homeId,
        String providerId,
        String responsibleLa,
        String hostLa,
        InOut inOut,
        Money weeklyRate,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Instant orderDueAt,
        boolean overdue,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable LocalDate signedOn,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable UUID interviewDutyId,
        @Nullable Long interviewDutyVersion,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closingReason)
        implements Versioned {

    static OrderView of(PlacementOrder order, Caller caller, Instant now) {
        OrderState state = order.stateOn(now);
        return new OrderView(
                order.id(),
                state,
                order.version(),
                OrderLifecycle.TABLE.actions(state, caller, order.partiesOf(caller)),
                order.awardId(),
                order.referralId(),
                order.placementId(),
                order.agreementId(),
                order.childRef(),
                order.homeId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                order.hostLa(),
                order.inOut(),
                order.weeklyRate(),
                order.start(),
                order.end(),
                order.orderDueAt(),
                order.isOverdue(now),
                order.issuedBy(),
                order.issuedAt(),
                order.signedOn(),
                order.signedBy(),
                order.signedAt(),
                order.interviewDutyId(),
                order.interviewDutyVersion(),
                order.closedBy(),
                order.closedAt(),
                order.closingReason());
    }
}
