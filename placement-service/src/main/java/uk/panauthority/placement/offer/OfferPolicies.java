package uk.panauthority.placement.offer;

import java.time.Instant;
import java.util.Optional;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** What must be right about an offer when it is handed in. */
final class OfferPolicies {

    private OfferPolicies() {}

    /** The deadline itself is in time; an instant after it is not. @throws Problem {@code offer-late} */
    static void refuseLate(OfferTerms terms, Instant now) {
        if (!terms.takesOffers() || now.isAfter(terms.deadline())) {
            throw Problem.of(PlacementProblem.OFFER_LATE).with("deadline", terms.deadline());
        }
    }

    /** @throws Problem see {@link Offer#submit} */
    static void check(OfferContent content, Money core, Money total, OfferTerms terms) {
        if (!terms.live()) {
            throw Problem.of(PlacementProblem.ADMISSION_NOT_LIVE);
        }
        if (content.referralVersion() != terms.referralVersion()) {
            throw Problem.of(PlacementProblem.REFERRAL_VERSION_STALE).with("referralVersion", terms.referralVersion());
        }
        if (content.lines().stream().noneMatch(OfferContent::isCore) || core.isZero()) {
            throw Problem.at(
                    "/lines", PlacementProblem.OFFER_NOT_COSTED, "Give the price of care and home for a week.");
        }
        if (terms.service(content.service()).isEmpty()) {
            throw Problem.at("/service", CommonProblem.FIELD_INVALID, "Name a service of your response.");
        }
        if (!content.priceConfirmed() && total.compareTo(terms.weeklyLimit()) > 0) {
            throw Problem.at("/priceConfirmed", PlacementProblem.PRICE_UNCONFIRMED, "Confirm the price, or mend it.")
                    .with("limit", terms.weeklyLimit());
        }
        listedPrice(content, terms)
                .flatMap(listed -> PriceVariance.above(listed, core))
                .filter(variance -> !variance.isWithin(terms.tolerancePercent()))
                .ifPresent(variance -> requireEvidence(content, variance));
    }

    /** The price that the provider has listed for the service; empty where the lot lists none. */
    static Optional<Money> listedPrice(OfferContent content, OfferTerms terms) {
        return terms.pricesAreListed()
                ? terms.service(content.service()).flatMap(line -> Optional.ofNullable(line.weeklyPrice()))
                : Optional.empty();
    }

    private static void requireEvidence(OfferContent content, PriceVariance variance) {
        String reason = content.varianceReason();
        boolean given = reason != null && !reason.isBlank() && content.varianceEvidence().length > 0;
        if (!given) {
            throw Problem.at(
                            "/varianceEvidence",
                            PlacementProblem.VARIANCE_EVIDENCE_MISSING,
                            "A price above the listed one needs a reason and a paper.")
                    .with("listed", variance.listed())
                    .with("offered", variance.offered())
                    .with("difference", variance.difference())
                    .with("percent", variance.percent());
        }
    }
}
