package uk.panauthority.placement.order;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;
import uk.panauthority.placement.agreement.Papers;
import uk.panauthority.placement.papers.AgreedTime;
import uk.panauthority.placement.placement.InOut;

/**
 * An order as the responsible authority and the provider see it. Holds nothing of the child's need and risk.
 *
 * @param orderNumber of the authority's series of the year
 * @param competitionId the competition that the award was made in; absent for a direct award
 * @param routeCode the call-off route
 * @param systemId the purchasing system that the order is made under; absent off any
 * @param signBy when it runs out unsigned; absent in an emergency
 * @param orderDueAt until when the parties agreed to sign after the child's arrival, as they last agreed
 * @param overdue whether that time passed without a signature
 * @param agreedTimes each time that was named for the signature, oldest first
 * @param ipaDueAt until when the agreement is to be in force, as the parties last agreed
 * @param ipaOverdue whether that time passed without it
 * @param interviewDutyId the duty on which an order out of area was signed
 * @param endedOn the day from which it does not bind any more
 */
public record OrderView(
        UUID id,
        OrderState state,
        long version,
        List<String> actions,
        String orderNumber,
        UUID awardId,
        @Nullable UUID referralId,
        @Nullable UUID competitionId,
        String routeCode,
        @Nullable UUID systemId,
        @Nullable UUID lotId,
        String serviceCode,
        UUID placementId,
        UUID agreementId,
        String childRef,
        UUID homeId,
        String providerId,
        String responsibleLa,
        String hostLa,
        InOut inOut,
        Money weeklyRate,
        LocalDate start,
        @Nullable LocalDate end,
        @Nullable Instant signBy,
        @Nullable Instant orderDueAt,
        boolean overdue,
        List<AgreedTime> agreedTimes,
        @Nullable Instant ipaDueAt,
        boolean ipaOverdue,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable LocalDate signedOn,
        @Nullable String signedBy,
        @Nullable Instant signedAt,
        @Nullable UUID interviewDutyId,
        @Nullable Long interviewDutyVersion,
        @Nullable LocalDate endedOn,
        @Nullable String closedBy,
        @Nullable Instant closedAt,
        @Nullable String closingReason)
        implements Versioned {

    static OrderView of(PlacementOrder order, @Nullable Papers papers, Caller caller, Instant now) {
        OrderTerms terms = order.terms();
        OrderActs acts = order.acts();
        return new OrderView(
                order.id(),
                order.stateOn(now),
                order.version(),
                order.actions(caller, now),
                terms.number(),
                terms.awardId(),
                terms.referralId(),
                terms.competitionId(),
                terms.routeCode(),
                terms.systemId(),
                terms.lotId(),
                terms.serviceCode(),
                order.placementId(),
                order.agreementId(),
                terms.childRef(),
                terms.homeId(),
                order.parties().providerId(),
                order.parties().responsibleLa(),
                terms.hostLa(),
                order.inOut(),
                terms.weeklyRate(),
                terms.start(),
                terms.end(),
                order.signBy(),
                order.times().dueAt(),
                order.isOverdue(now),
                order.times().all(),
                papers == null ? null : papers.dueAt(),
                papers != null && papers.overdue(),
                acts.issuedBy(),
                acts.issuedAt(),
                acts.signedOn(),
                acts.signedBy(),
                acts.signedAt(),
                acts.interviewDutyId(),
                acts.interviewDutyVersion(),
                acts.endedOn(),
                acts.closedBy(),
                acts.closedAt(),
                acts.closingReason());
    }
}
