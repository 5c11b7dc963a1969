package uk.panauthority.placement.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.FundingSource;
import uk.panauthority.placement.money.FundingSplit;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;

/** Completes what was sent about a new line: what may be left out gets its usual value. The rules judge it afterwards. */
final class PriceLineForm {

    private PriceLineForm() {}

    /**
     * Reads a proposal.
     *
     * @param latestReview when an open extra is reviewed unless another day is named
     */
    static PriceLineTerms terms(PriceLineRequests.Propose request, String authority, LocalDate latestReview) {
        boolean open = request.type().isExtra() && request.unit() != PriceUnit.ONCE && request.endsOn() == null;
        return new PriceLineTerms(
                request.type(),
                request.unit(),
                request.quantity() == null ? BigDecimal.ONE : request.quantity(),
                amount(request),
                request.startsOn(),
                end(request),
                open && request.reviewOn() == null ? latestReview : request.reviewOn(),
                Boolean.TRUE.equals(request.chargeDepartureDay()),
                request.description(),
                funding(request.funding(), authority),
                bands(request.retainer()),
                request.replaces(),
                request.corrects());
    }

    private static Money amount(PriceLineRequests.Propose request) {
        if (!Boolean.TRUE.equals(request.credit())) {
            return request.amount();
        }
        if (request.corrects() == null) {
            throw Problem.at("/credit", CommonProblem.FIELD_INVALID, "Only a correction gives money back.");
        }
        return Money.ZERO.minus(request.amount());
    }

    /** What is paid once has one day. */
    private static @Nullable LocalDate end(PriceLineRequests.Propose request) {
        if (request.unit() != PriceUnit.ONCE) {
            return request.endsOn();
        }
        if (request.endsOn() != null) {
            throw Problem.at("/endsOn", CommonProblem.FIELD_INVALID, "What is paid once has no end.");
        }
        return request.startsOn().plusDays(1);
    }

    private static List<FundingShare> funding(@Nullable List<PriceLineRequests.Share> shares, String authority) {
        return shares == null
                ? FundingSplit.whole(FundingSource.SOCIAL_CARE).shares()
                : shares.stream()
                        .map(s -> new FundingShare(s.source(), other(s.organisation(), authority), s.percent()))
                        .toList();
    }

    private static @Nullable String other(@Nullable String organisation, String authority) {
        return authority.equals(organisation) ? null : organisation;
    }

    private static List<RetainerBand> bands(@Nullable List<PriceLineRequests.Band> bands) {
        return bands == null
                ? List.of()
                : bands.stream()
                        .map(b -> new RetainerBand(b.nights(), b.percent()))
                        .toList();
    }
}
