package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.referral.Referrals;

/** All that a competition asks of a referral. */
@ApplicationScoped
class CompetitionReferral {

    private final Referrals referrals;

    CompetitionReferral(Referrals referrals) {
        this.referrals = referrals;
    }

    /**
     * @throws Problem {@code not-found} for a referral of another authority; {@code referral-not-approved};
     *     {@code referral-version-stale} for any but the version that holds; {@code transition-refused} while nobody searches
     */
    void requireSearching(UUID referralId, int version) {
        Referrals.requireCurrent(version, referrals.current(referralId).number());
        referrals.searching(referralId);
    }

    /** Whoever is asked to offer may read what for. */
    void invite(UUID referralId, String providerId) {
        referrals.invite(referralId, providerId);
    }

    String childRef(UUID referralId) {
        return referrals.current(referralId).childRef();
    }
}
