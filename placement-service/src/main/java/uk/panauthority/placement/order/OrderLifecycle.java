package uk.panauthority.placement.order;

import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How an order may move. The end of the placement does not end it. */
public final class OrderLifecycle {

    public static final Lifecycle<OrderState, OrderAction, Party> TABLE = Lifecycle.<OrderState, OrderAction, Party>of(
                    "Order", OrderState.DRAFT)
            .move(
                    OrderState.DRAFT,
                    OrderAction.ISSUE,
                    OrderState.ISSUED,
                    by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .move(
                    OrderState.DRAFT,
                    OrderAction.CANCEL,
                    OrderState.CANCELLED,
                    by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .move(OrderState.ISSUED, OrderAction.SIGN, OrderState.SIGNED, by(Party.PROVIDER, Roles.PROVIDER_SIGNATORY))
            .move(
                    OrderState.ISSUED,
                    OrderAction.DECLINE,
                    OrderState.DECLINED,
                    by(Party.PROVIDER, Roles.PROVIDER_SIGNATORY))
            .move(
                    OrderState.ISSUED,
                    OrderAction.CANCEL,
                    OrderState.CANCELLED,
                    by(Party.RESPONSIBLE, Roles.PLACEMENT_OFFICER))
            .automatic(OrderState.DRAFT, OrderAction.CANCEL, OrderState.CANCELLED, "its referral is withdrawn")
            .automatic(OrderState.ISSUED, OrderAction.CANCEL, OrderState.CANCELLED, "its referral is withdrawn")
            .automatic(OrderState.SIGNED, OrderAction.END, OrderState.ENDED, "its last day is past")
            .build();

    private OrderLifecycle() {}
}
