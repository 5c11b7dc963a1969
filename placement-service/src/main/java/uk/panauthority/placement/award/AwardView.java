package uk.panauthority.placement.award;

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
 * @param reviewBasis the rule by which the review day was computed; absent when the proposer named the day
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
        String needAndRisk,
        Money weeklyRate,
        LocalDate reviewOn,
        @Nullable String reviewBasis,
        String proposedBy,
        Instant proposedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String refusalReason)
        implements Versioned {

    static AwardView of(DirectAward award, Caller caller) {
        return new AwardView(
                award.id(),
                award.state(),
                award.version(),
                AwardLifecycle.TABLE.actions(award.state(), caller, award.partiesOf(caller)),
                award.responsibleLa(),
                award.childNumber(),
                award.childRef(),
                award.homeId(),
                award.providerId(),
                award.referralId(),
                award.referralNumber(),
                award.reasonCode(),
                award.reasonText(),
                award.candidates(),
                award.needAndRisk(),
                award.weeklyRate(),
                award.reviewOn(),
                award.reviewBasis(),
                award.proposedBy(),
                award.proposedAt(),
                award.decidedBy(),
                award.decidedAt(),
                award.refusalReason());
    }
}
