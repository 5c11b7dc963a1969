package uk.panauthority.placement.competition;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A competition as its buyer and those who are invited see it. What only the buyer sees is absent for providers.
 *
 * @param termsHash SHA-256 of what was published: criteria, weights, gateway, tie-break
 * @param preselection each live provider of the lot, invited or not, with the reasons
 * @param offersReceived how many are in; before the deadline nothing else is known of them
 * @param rankingHash SHA-256 over the inputs and the result of the ranking
 */
public record CompetitionView(
        UUID id,
        CompetitionState state,
        long version,
        List<String> actions,
        String buyerLa,
        UUID systemId,
        UUID lotId,
        UUID referralId,
        int referralVersion,
        String route,
        Instant deadline,
        List<Criterion> criteria,
        BigDecimal pointsTotal,
        List<String> gateway,
        boolean failedOfferSetsLowest,
        List<String> tieBreak,
        @Nullable String termsHash,
        @Nullable UUID rerunOf,
        @Nullable Instant publishedAt,
        @Nullable List<Preselected> preselection,
        @Nullable List<NoOfferView> noOffers,
        @Nullable Integer offersReceived,
        @Nullable Instant openedAt,
        @Nullable List<RankedOffer> ranking,
        @Nullable String drawSeed,
        @Nullable String rankingHash,
        @Nullable Award award,
        @Nullable String endReason)
        implements Versioned {

    /** Why a provider was invited, or was not. */
    public record Preselected(
            String providerId,
            boolean invited,
            List<String> reasonCodes,
            @Nullable String note,
            int responseVersion) {}

    /**
     * Who awarded, to whom and why.
     *
     * @param delegation the decision under which the approver decides for the authority
     */
    public record Award(
            UUID offerId, String providerId, String rationale, String delegation, String approver, Instant at) {}

    /** What the buyer may see beside the competition itself. */
    record ForBuyer(List<Preselected> preselection, List<NoOfferView> noOffers, int offersReceived) {}

    static CompetitionView of(
            MiniCompetition competition,
            @Nullable ForBuyer more,
            Caller caller,
            Set<CompetitionParty> parties,
            Instant now) {
        CompetitionTerms terms = competition.terms();
        MiniCompetition.Decision decision = more == null ? null : competition.decision();
        return new CompetitionView(
                competition.id(),
                competition.stateAt(now),
                competition.version(),
                CompetitionLifecycle.TABLE.actions(competition.stateAt(now), caller, parties),
                competition.buyerLa(),
                competition.systemId(),
                competition.lotId(),
                competition.referralId(),
                competition.referralVersion(),
                competition.route(),
                competition.deadline(),
                terms.criteria(),
                terms.pointsTotal(),
                terms.gateway(),
                terms.failedOfferSetsLowest(),
                CompetitionTerms.TIE_BREAK,
                competition.termsHash(),
                more == null ? null : competition.rerunOf(),
                competition.publishedAt(),
                more == null ? null : more.preselection(),
                more == null ? null : more.noOffers(),
                more == null ? null : more.offersReceived(),
                more == null ? null : competition.openedAt(),
                more == null ? null : competition.ranked(),
                more == null ? null : competition.drawSeed(),
                more == null ? null : competition.rankingHash(),
                decision == null
                        ? null
                        : new Award(
                                decision.offerId(),
                                decision.providerId(),
                                decision.rationale(),
                                decision.delegation(),
                                decision.by(),
                                decision.at()),
                more == null ? null : competition.endReason());
    }
}
