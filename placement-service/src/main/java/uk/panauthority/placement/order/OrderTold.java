package uk.panauthority.placement.order;

import java.time.LocalDate;

/** The events of one order, from what it says. */
final class OrderTold {

    private OrderTold() {}

    static OrderEvents.OrderIssued issued(PlacementOrder order) {
        OrderTerms terms = order.terms();
        return new OrderEvents.OrderIssued(
                order.id(),
                terms.awardId(),
                terms.competitionId(),
                terms.systemId(),
                terms.lotId(),
                terms.routeCode(),
                order.placementId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                terms.start(),
                terms.end(),
                terms.valueBand());
    }

    static OrderEvents.OrderSigned signed(PlacementOrder order) {
        OrderTerms terms = order.terms();
        return new OrderEvents.OrderSigned(
                order.id(),
                terms.awardId(),
                terms.competitionId(),
                terms.systemId(),
                terms.lotId(),
                terms.routeCode(),
                order.placementId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                terms.start(),
                terms.end(),
                terms.valueBand());
    }

    static OrderEvents.OrderDeclined declined(PlacementOrder order) {
        OrderTerms terms = order.terms();
        return new OrderEvents.OrderDeclined(
                order.id(),
                terms.awardId(),
                terms.competitionId(),
                terms.systemId(),
                terms.lotId(),
                terms.routeCode(),
                order.placementId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                terms.start(),
                terms.end(),
                terms.valueBand());
    }

    static OrderEvents.OrderEnded ended(PlacementOrder order, LocalDate day, OrderEvents.EndCode code) {
        OrderTerms terms = order.terms();
        return new OrderEvents.OrderEnded(
                order.id(),
                terms.awardId(),
                terms.competitionId(),
                terms.systemId(),
                terms.lotId(),
                terms.routeCode(),
                order.placementId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                terms.start(),
                day,
                terms.valueBand(),
                code);
    }
}
