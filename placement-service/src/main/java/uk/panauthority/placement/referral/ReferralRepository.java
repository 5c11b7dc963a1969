package uk.panauthority.placement.referral;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.placement.party.ListStart;

/** Stored referrals with what belongs to them. Row-level security gives a provider its own invitation and readings only. */
@ApplicationScoped
class ReferralRepository implements PanacheRepositoryBase<Referral, UUID> {

    /** One more than the page holds, newest first. */
    List<Referral> newestOf(String authority, PageRequest page) {
        return find("responsibleLa = ?1 and id < ?2 order by id desc", authority, ListStart.below(page))
                .range(0, page.limit())
                .list();
    }

    /** Invitations of a provider that have not ended, newest first; one more than the page holds. */
    List<ReferralInvitation> newestInvitations(String provider, PageRequest page) {
        return entities()
                .createQuery(
                        "from ReferralInvitation where providerId = ?1 and endedAt is null and id < ?2 order by id desc",
                        ReferralInvitation.class)
                .setParameter(1, provider)
                .setParameter(2, ListStart.below(page))
                .setMaxResults(page.limit() + 1)
                .getResultList();
    }

    List<ReferralVersion> versions(UUID referralId) {
        return entities()
                .createQuery("from ReferralVersion where referralId = ?1 order by number", ReferralVersion.class)
                .setParameter(1, referralId)
                .getResultList();
    }

    Optional<ReferralVersion> version(UUID referralId, int number) {
        return entities()
                .createQuery("from ReferralVersion where referralId = ?1 and number = ?2", ReferralVersion.class)
                .setParameter(1, referralId)
                .setParameter(2, number)
                .getResultStream()
                .findFirst();
    }

    List<ReferralInvitation> invitations(UUID referralId) {
        return entities()
                .createQuery("from ReferralInvitation where referralId = ?1 order by id", ReferralInvitation.class)
                .setParameter(1, referralId)
                .getResultList();
    }

    Optional<ReferralInvitation> invitation(UUID referralId, String provider) {
        return entities()
                .createQuery(
                        "from ReferralInvitation where referralId = ?1 and providerId = ?2 and endedAt is null",
                        ReferralInvitation.class)
                .setParameter(1, referralId)
                .setParameter(2, provider)
                .getResultStream()
                .findFirst();
    }

    List<RedactionDecision> decisions(UUID referralId) {
        return entities()
                .createQuery("from RedactionDecision where referralId = ?1 order by id", RedactionDecision.class)
                .setParameter(1, referralId)
                .getResultList();
    }

    Optional<ReferralReading> reading(UUID referralId, int number, RedactionLevel level) {
        return entities()
                .createQuery(
                        "from ReferralReading where referralId = ?1 and number = ?2 and level = ?3",
                        ReferralReading.class)
                .setParameter(1, referralId)
                .setParameter(2, number)
                .setParameter(3, level)
                .getResultStream()
                .findFirst();
    }

    /** Raises the version although only something that belongs to the referral has changed. */
    void isChanged(Referral referral) {
        entities().lock(referral, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
    }

    void add(Object part) {
        entities().persist(part);
    }

    private EntityManager entities() {
        return getEntityManager();
    }
}
