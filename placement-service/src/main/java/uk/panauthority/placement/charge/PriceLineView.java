package uk.panauthority.placement.charge;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.money.FundingShare;
import uk.panauthority.placement.money.PriceUnit;
import uk.panauthority.placement.money.RetainerBand;
import uk.panauthority.placement.money.WeeklyCost;

/**
 * A price line as the responsible authority and the provider see it.
 *
 * @param amount for one unit; negative when a correction gives money back
 * @param weeklyCost its week-equivalent to the penny; nothing when it is paid once
 * @param endsOn the first night that is no longer charged
 * @param proposedBy absent when it came with the signed order
 * @param approvalsNeeded how many people must approve, and by what rule
 * @param chargedThrough the ledger holds its nights before this day
 */
public record PriceLineView(
        UUID id,
        PriceLineState state,
        long version,
        List<String> actions,
        UUID agreementId,
        UUID placementId,
        UUID orderId,
        String responsibleLa,
        String providerId,
        LineType type,
        PriceUnit unit,
        BigDecimal quantity,
        Money amount,
        @Nullable Money weeklyCost,
        LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @Nullable LocalDate reviewOn,
        boolean chargeDepartureDay,
        @Nullable String description,
        List<FundingShare> funding,
        List<RetainerBand> retainer,
        List<Suspension> suspensions,
        @Nullable UUID replaces,
        @Nullable UUID corrects,
        @Nullable String proposedBy,
        Instant proposedAt,
        int approvalsNeeded,
        String approvalRule,
        List<Approval> approvals,
        @Nullable String refusedBy,
        @Nullable Instant refusedAt,
        @Nullable String refusalReason,
        @Nullable LocalDate chargedThrough)
        implements Versioned {

    static PriceLineView of(PriceLine line, Caller caller) {
        PriceLineTerms terms = line.terms();
        return new PriceLineView(
                line.id(),
                line.state(),
                line.version(),
                line.actions(caller),
                line.agreementId(),
                line.placementId(),
                line.orderId(),
                line.parties().responsibleLa(),
                line.parties().providerId(),
                terms.type(),
                terms.unit(),
                terms.quantity(),
                terms.amount(),
                terms.isPaidOnce() ? null : WeeklyCost.total(List.of(terms.weekEquivalent())),
                terms.startsOn(),
                terms.endsOn(),
                terms.reviewOn(),
                terms.chargeDepartureDay(),
                terms.description(),
                terms.funding(),
                terms.retainer(),
                line.suspensions(),
                terms.replaces(),
                terms.corrects(),
                line.proposedBy(),
                line.proposedAt(),
                line.approvalsNeeded(),
                line.approvalRule(),
                line.approvals(),
                line.refusedBy(),
                line.refusedAt(),
                line.refusalReason(),
                line.chargedThrough());
    }
}
