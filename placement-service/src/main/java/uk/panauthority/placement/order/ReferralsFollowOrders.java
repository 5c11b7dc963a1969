package uk.panauthority.placement.order;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.placement.agreement.AgreementService;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.placement.PlacementBegan;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.referral.ActualPlacement;
import uk.panauthority.placement.referral.ReferralWithdrawn;
import uk.panauthority.placement.referral.Referrals;

/**
 * Keeps referrals and orders in step, each time in the transaction of what happened: the arrival of the child ends the
 * referral of its order, and a withdrawn referral takes its unsigned orders with it.
 */
@ApplicationScoped
class ReferralsFollowOrders {

    private final OrderRepository orders;
    private final Referrals referrals;
    private final HomeService homes;
    private final PlacementService placements;
    private final AgreementService agreements;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ReferralsFollowOrders(
            OrderRepository orders,
            Referrals referrals,
            HomeService homes,
            PlacementService placements,
            AgreementService agreements,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.orders = orders;
        this.referrals = referrals;
        this.homes = homes;
        this.placements = placements;
        this.agreements = agreements;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    void arrived(@Observes PlacementBegan began) {
        PlacementOrder order = orders.findByIdOptional(began.orderId()).orElseThrow();
        UUID referralId = order.terms().referralId();
        if (referralId != null) {
            HomeView home = homes.get(order.terms().homeId());
            referrals.placed(
                    referralId,
                    new ActualPlacement.Start(
                            began.placementId(),
                            home.providerId(),
                            home.urn(),
                            home.postcode(),
                            order.terms().weeklyRate(),
                            began.startedOn()));
        }
    }

    void withdrawn(@Observes ReferralWithdrawn withdrawal) {
        for (PlacementOrder order : orders.ofReferral(withdrawal.referralId())) {
            if (order.isUnsigned()) {
                outbox.publish(order.lostItsReferral(withdrawal.reason(), withdrawal.by(), clock.instant()));
                if (placements.orderFellThrough(order.placementId())) {
                    agreements.orderFellThrough(order.agreementId());
                }
                orders.flush();
                audit.record(AuditEntry.done("cancel", "order", order.id().toString())
                        .concerning(order.visibleTo()));
            }
        }
    }
}
