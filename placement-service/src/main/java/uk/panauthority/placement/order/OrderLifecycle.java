package uk.panauthority.placement.order;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.order.OrderAction.BEGIN;
import static uk.panauthority.placement.order.OrderAction.CANCEL;
import static uk.panauthority.placement.order.OrderAction.DECLINE;
import static uk.panauthority.placement.order.OrderAction.END;
import static uk.panauthority.placement.order.OrderAction.EXPIRE;
import static uk.panauthority.placement.order.OrderAction.ISSUE;
import static uk.panauthority.placement.order.OrderAction.PROPOSE_TIME;
import static uk.panauthority.placement.order.OrderAction.SIGN;
import static uk.panauthority.placement.order.OrderState.CANCELLED;
import static uk.panauthority.placement.order.OrderState.DECLINED;
import static uk.panauthority.placement.order.OrderState.DRAFT;
import static uk.panauthority.placement.order.OrderState.ENDED;
import static uk.panauthority.placement.order.OrderState.EXPIRED;
import static uk.panauthority.placement.order.OrderState.IN_FORCE;
import static uk.panauthority.placement.order.OrderState.ISSUED;
import static uk.panauthority.placement.order.OrderState.SIGNED;
import static uk.panauthority.placement.party.Party.PROVIDER;
import static uk.panauthority.placement.party.Party.RESPONSIBLE;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.party.Roles;

/** How an order may move. The end of the placement does not end it. */
public final class OrderLifecycle {

    private static final May<Party> PLACEMENT_OFFICER = by(RESPONSIBLE, Roles.PLACEMENT_OFFICER);
    private static final May<Party> SIGNATORY = by(PROVIDER, Roles.PROVIDER_SIGNATORY);
    private static final May<Party> PEOPLE_OF_PROVIDER = by(PROVIDER, Roles.PROVIDER_USER, Roles.PROVIDER_SIGNATORY);

    public static final Lifecycle<OrderState, OrderAction, Party> TABLE = Lifecycle.<OrderState, OrderAction, Party>of(
                    "Order", DRAFT)
            .move(DRAFT, ISSUE, ISSUED, PLACEMENT_OFFICER)
            .move(DRAFT, CANCEL, CANCELLED, PLACEMENT_OFFICER)
            .move(DRAFT, PROPOSE_TIME, DRAFT, PLACEMENT_OFFICER, PEOPLE_OF_PROVIDER)
            .move(ISSUED, SIGN, SIGNED, SIGNATORY)
            .move(ISSUED, DECLINE, DECLINED, SIGNATORY)
            .move(ISSUED, CANCEL, CANCELLED, PLACEMENT_OFFICER)
            .move(ISSUED, PROPOSE_TIME, ISSUED, PLACEMENT_OFFICER, PEOPLE_OF_PROVIDER)
            .automatic(DRAFT, CANCEL, CANCELLED, "its referral is withdrawn")
            .automatic(ISSUED, CANCEL, CANCELLED, "its referral is withdrawn")
            .automatic(ISSUED, EXPIRE, EXPIRED, "the time for its signature has run out")
            .automatic(SIGNED, BEGIN, IN_FORCE, "its first day")
            .move(IN_FORCE, END, ENDED, by(RESPONSIBLE, Roles.COMMISSIONING_OFFICER))
            .automatic(IN_FORCE, END, ENDED, "its last day is past")
            .build();

    private OrderLifecycle() {}
}
