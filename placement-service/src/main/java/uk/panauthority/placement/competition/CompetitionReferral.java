package uk.panauthority.placement.competition;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** All that a competition asks of a referral: its newest version, and whether that version is approved. */
@ApplicationScoped
class CompetitionReferral {

    private final EntityManager entities;

    CompetitionReferral(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * @throws Problem {@code not-found} for a referral of another authority; {@code referral-not-approved};
     *     {@code referral-version-stale} for any but the newest version
     */
    void requireApproved(UUID referralId, int version, Caller caller) {
        KnownReferral referral = Optional.ofNullable(entities.find(KnownReferral.class, referralId))
                .filter(r -> r.authority().equals(caller.organisation()))
                .orElseThrow(Problem::notFound);
        if (version != referral.version()) {
            throw Problem.of(PlacementProblem.REFERRAL_VERSION_STALE).with("referralVersion", referral.version());
        }
        if (!referral.isApproved()) {
            throw Problem.of(PlacementProblem.REFERRAL_NOT_APPROVED);
        }
    }

    /** Takes over how a referral of the caller's authority stands. */
    void stands(UUID referralId, String authority, int version, boolean approved) {
        KnownReferral known = entities.find(KnownReferral.class, referralId);
        if (known == null) {
            entities.persist(new KnownReferral(referralId, authority, version, approved));
        } else {
            known.stands(version, approved);
        }
    }
}
