package uk.panauthority.placement.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.basis.OrderBasis;
import uk.panauthority.placement.placement.PlannedPlacement;

/**
 * What an order buys, from whom, and under what. It never changes.
 *
 * @param number of the authority's series of the year
 * @param end last day, or null when open
 * @param valueBand a code of the table of value bands, for events that name no price
 */
@Embeddable
record OrderTerms(
        @Column(name = "order_number", updatable = false) String number,
        @Column(name = "award_id", updatable = false) UUID awardId,

        @Column(name = "referral_id", updatable = false) @Nullable
        UUID referralId,

        @Column(name = "competition_id", updatable = false) @Nullable
        UUID competitionId,

        @Column(name = "route_code", updatable = false) String routeCode,

        @Column(name = "system_id", updatable = false) @Nullable
        UUID systemId,

        @Column(name = "lot_id", updatable = false) @Nullable
        UUID lotId,

        @Column(name = "service_code", updatable = false) String serviceCode,
        @Column(name = "child_ref", updatable = false) String childRef,
        @Column(name = "host_la", updatable = false) String hostLa,
        @Column(name = "home_id", updatable = false) UUID homeId,
        @Column(name = "weekly_rate", updatable = false) Money weeklyRate,
        @Column(name = "value_band", updatable = false) String valueBand,
        @Column(name = "start_on", updatable = false) LocalDate start,

        @Column(name = "end_on", updatable = false) @Nullable
        LocalDate end) {

    static OrderTerms of(String number, OrderBasis basis, PlannedPlacement plan, String valueBand) {
        return new OrderTerms(
                number,
                basis.awardId(),
                basis.referralId(),
                basis.competitionId(),
                basis.routeCode(),
                basis.systemId(),
                basis.lotId(),
                basis.serviceCode(),
                plan.childRef(),
                plan.hostLa(),
                plan.homeId(),
                basis.weeklyRate(),
                valueBand,
                plan.start(),
                plan.end());
    }
}
