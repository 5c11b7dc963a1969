package uk.panauthority.placement.offer;

import java.util.List;
import java.util.UUID;
import uk.panauthority.common.money.Money;

/**
 * What the evaluation of a competition needs of an offer.
 *
 * @param hasFindings whether its pass/fail tests have been recorded
 * @param failed tests that it failed without exemption
 */
public record EvaluatedOffer(
        UUID offerId,
        String providerId,
        OfferState state,
        Money weeklyTotal,
        boolean hasFindings,
        List<String> failed) {

    static EvaluatedOffer of(Offer offer) {
        return new EvaluatedOffer(
                offer.id(),
                offer.providerId(),
                offer.state(),
                offer.weeklyTotal(),
                !offer.findings().isEmpty(),
                offer.failedTests());
    }

    public boolean hasPassed() {
        return hasFindings && failed.isEmpty();
    }
}
