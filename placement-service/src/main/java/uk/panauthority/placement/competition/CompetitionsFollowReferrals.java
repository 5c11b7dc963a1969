package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import uk.panauthority.placement.referral.ReferralApprovedAnew;
import uk.panauthority.placement.referral.ReferralWithdrawn;

/**
 * Keeps competitions in step with their referral, in the transaction of its change: a published one goes over to the newer
 * version, and offers for an older one no longer count as costed; a withdrawn referral takes its open competitions along.
 */
@ApplicationScoped
class CompetitionsFollowReferrals {

    private final CompetitionRepository competitions;
    private final CompetitionSight sight;

    CompetitionsFollowReferrals(CompetitionRepository competitions, CompetitionSight sight) {
        this.competitions = competitions;
        this.sight = sight;
    }

    void approved(@Observes ReferralApprovedAnew referral) {
        competitions.ofReferral(referral.referralId()).stream()
                .filter(c -> c.stateAt(sight.now()) == CompetitionState.PUBLISHED)
                .filter(c -> c.referralVersion() < referral.number())
                .forEach(c -> c.costs(referral.number()));
    }

    void withdrawn(@Observes ReferralWithdrawn referral) {
        competitions.ofReferral(referral.referralId()).forEach(c -> c.cancelWithReferral(referral.reason()));
    }
}
