package uk.panauthority.placement.offer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.admission.ResponseLine;

/**
 * What an offer must know of the competition that it answers; the competition tells it.
 *
 * @param takesOffers whether the competition is published and has not been closed early or cancelled
 * @param deadline the last instant at which an offer counts
 * @param referralVersion the version of the referral that is to be costed
 * @param live whether the provider's admission is live now
 * @param listed the services that the provider had listed when the competition was published
 * @param pricesAreListed whether the lot lists prices, so that offers are measured by them
 * @param tolerancePercent by how much an offer may lie above its listed price without evidence
 * @param weeklyLimit above it a price has to be confirmed
 */
public record OfferTerms(
        UUID competitionId,
        String buyerLa,
        boolean takesOffers,
        Instant deadline,
        int referralVersion,
        boolean live,
        List<ResponseLine> listed,
        boolean pricesAreListed,
        BigDecimal tolerancePercent,
        Money weeklyLimit) {

    Optional<ResponseLine> service(String code) {
        return listed.stream().filter(l -> l.code().equals(code)).findFirst();
    }
}
