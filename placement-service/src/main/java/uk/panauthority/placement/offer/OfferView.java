package uk.panauthority.placement.offer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;

/**
 * An offer as its provider sees it and, once the competition is opened, its buyer.
 *
 * @param state for the provider no more than {@code SUBMITTED} until the competition is decided
 * @param weeklyTotal all lines, for seven nights
 * @param coreWeekly care and home, for seven nights; measured by the listed price
 * @param variance by how much the core price lies above the listed one; absent when it does not
 * @param findings results of the pass/fail tests; for the buyer
 */
public record OfferView(
        UUID id,
        OfferState state,
        long version,
        List<String> actions,
        UUID competitionId,
        String providerId,
        int referralVersion,
        String service,
        @Nullable UUID homeId,
        LocalDate startsOn,
        List<OfferLine> lines,
        Money weeklyTotal,
        Money coreWeekly,
        @Nullable PriceVariance variance,
        @Nullable String varianceReason,
        List<String> varianceEvidence,
        @Nullable String statement,
        @Nullable String residentImpact,
        @Nullable Instant submittedAt,
        @Nullable List<GatewayFinding> findings,
        @Nullable List<GatewayExemption> exemptions)
        implements Versioned {

    static OfferView of(Offer offer, Caller caller, Instant now, Instant deadline) {
        boolean buyer = offer.partiesOf(caller).contains(OfferParty.BUYER);
        OfferState seen = offer.stateAt(now, deadline);
        boolean hidden = !buyer && (seen == OfferState.GATEWAY_FAILED || seen == OfferState.SCORED);
        OfferContent content = offer.content();
        return new OfferView(
                offer.id(),
                hidden ? OfferState.SUBMITTED : seen,
                // Its number would tell the provider that something is being done with it.
                hidden ? 0 : offer.version(),
                now.isAfter(deadline) && !buyer
                        ? List.of()
                        : OfferLifecycle.TABLE.actions(seen, caller, offer.partiesOf(caller)),
                offer.competitionId(),
                offer.providerId(),
                content.referralVersion(),
                content.service(),
                content.homeId(),
                content.startsOn(),
                content.lines(),
                offer.weeklyTotal(),
                offer.coreWeekly(),
                offer.variance().orElse(null),
                content.varianceReason(),
                List.of(content.varianceEvidence()),
                content.statement(),
                content.residentImpact(),
                offer.submittedAt(),
                buyer ? offer.findings() : null,
                buyer ? offer.exemptions() : null);
    }
}
