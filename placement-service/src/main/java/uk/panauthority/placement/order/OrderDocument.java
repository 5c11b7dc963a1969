package uk.panauthority.placement.order;

import uk.panauthority.placement.document.Paper;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.placement.InOut;

/**
 * An order as a paper, for both who may read it. Of the child it has the reference and nothing else. It says what was
 * recorded and nothing that only the time of reading makes true, so that a version is always the same paper.
 */
final class OrderDocument {

    private OrderDocument() {}

    static Paper of(PlacementOrder order, HomeView home) {
        OrderTerms terms = order.terms();
        OrderActs acts = order.acts();
        return Paper.titled(
                        "Placement order " + terms.number(),
                        "Order " + terms.number() + " · record version " + order.version())
                .paragraph(madeUnder(terms))
                .heading("Parties")
                .fact("Buyer (authority)", order.parties().responsibleLa())
                .fact("Provider", order.parties().providerId())
                .heading("What is bought")
                .fact("Child (reference)", terms.childRef())
                .fact("Kind of service", terms.serviceCode())
                .fact("Home", home.name() + ", URN " + home.urn())
                .fact("Postcode of the home", home.postcode())
                .fact("Area authority", terms.hostLa() + (order.inOut() == InOut.OUT ? " (out of area)" : ""))
                .fact("First day", terms.start())
                .fact("Last day", terms.end() == null ? "open" : terms.end())
                .fact("Price", "£" + terms.weeklyRate().text() + " for seven nights")
                .heading("Basis")
                .fact("Call-off route", terms.routeCode())
                .fact("Award", terms.awardId())
                .fact("Competition", terms.competitionId())
                .fact("Purchasing system", terms.systemId())
                .fact("Lot", terms.lotId())
                .heading("Acts")
                .fact("Issued by", acts.issuedBy())
                .fact("Issued at", acts.issuedAt())
                .fact("To be signed by", order.signBy())
                .fact("Due after the arrival", order.times().dueAt())
                .fact("Signed by", acts.signedBy())
                .fact("Signed on", acts.signedOn())
                .fact("Signature recorded at", acts.signedAt())
                .fact("Interview duty", acts.interviewDutyId())
                .fact("Ended on", acts.endedOn())
                .fact("Closed by", acts.closedBy())
                .fact("Closed at", acts.closedAt())
                .fact("Reason for closing", acts.closingReason());
    }

    private static String madeUnder(OrderTerms terms) {
        return terms.systemId() == null
                ? "This order is made outside any purchasing system."
                : "This order is made under the purchasing system and lot named below, and under their agreement.";
    }
}
