package uk.panauthority.placement.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;

/**
 * A direct award as its own authority sees it.
 *
 * @param referralVersion the version of the referral that held when the award was proposed
 * @param offersDeclined offers that were made for the child and not taken
 * @param systemId the purchasing system that it is made under; absent off any
 * @param price the rate beside what it was held against on the day of the proposal
 * @param reviewOn the first review date
 * @param reviewBasis the rule by which the review day was computed; absent when the proposer named the day
 * @param nextReviewOn when it falls due next, or did; absent when it is not looked at any more
 * @param reviewOutcome why it was retained or opened to competition
 */
public record AwardView(
        UUID id,
        AwardState state,
        long version,
        List<String> actions,
        String responsibleLa,
        String childNumber,
        String childRef,
        UUID homeId,
        String providerId,
        @Nullable UUID referralId,
        @Nullable Integer referralVersion,
        String reasonCode,
        @Nullable String reasonText,
        List<Candidate> candidates,
        List<DeclinedOffer> offersDeclined,
        String needAndRisk,
        @Nullable UUID systemId,
        @Nullable UUID lotId,
        String serviceCode,
        @Nullable String team,
        Money weeklyRate,
        Price price,
        LocalDate reviewOn,
        @Nullable String reviewBasis,
        @Nullable LocalDate nextReviewOn,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusalReason,
        @Nullable String reviewedBy,
        @Nullable Instant reviewedAt,
        @Nullable String reviewOutcome)
        implements Versioned {

    /**
     * What the rate was held against.
     *
     * @param listedRate the provider's listed price; absent when it is not known
     * @param percentAboveListed to two decimals; negative when below; absent without a listed price
     * @param medianRate the median of what the authority signed for lately; absent when it signed nothing
     * @param medianOf of how many orders
     * @param medianSince the first day of them
     */
    public record Price(
            @Nullable Money listedRate,
            @Nullable BigDecimal percentAboveListed,
            @Nullable String varianceEvidence,
            @Nullable Money medianRate,
            @Nullable BigDecimal percentAboveMedian,
            int medianOf,
            @Nullable LocalDate medianSince) {

        static Price of(AwardPrice price) {
            return new Price(
                    price.listedRate(),
                    AwardPrice.percentAbove(price.weeklyRate(), price.listedRate()),
                    price.varianceEvidence(),
                    price.medianRate(),
                    AwardPrice.percentAbove(price.weeklyRate(), price.medianRate()),
                    price.medianOf(),
                    price.medianSince());
        }
    }

    static AwardView of(DirectAward award, Caller caller) {
        return new AwardView(
                award.id(),
                award.state(),
                award.version(),
                AwardLifecycle.TABLE.actions(award.state(), caller, award.partiesOf(caller)),
                award.responsibleLa(),
                award.need().childNumber(),
                award.childRef(),
                award.need().homeId(),
                award.need().providerId(),
                award.need().referralId(),
                award.need().referralVersion(),
                award.need().reasonCode(),
                award.need().reasonText(),
                award.candidates(),
                award.offersDeclined(),
                award.need().needAndRisk(),
                award.under().systemId(),
                award.under().lotId(),
                award.under().serviceCode(),
                award.under().team(),
                award.price().weeklyRate(),
                Price.of(award.price()),
                award.review().firstOn(),
                award.review().basis(),
                award.review().nextOn(),
                award.proposedBy(),
                award.proposedAt(),
                award.decidedBy(),
                award.decidedAt(),
                award.refusalReason(),
                award.review().reviewedBy(),
                award.review().reviewedAt(),
                award.review().outcome());
    }
}
