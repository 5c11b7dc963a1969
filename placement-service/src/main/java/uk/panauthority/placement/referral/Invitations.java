package uk.panauthority.placement.referral;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import uk.panauthority.common.identity.Caller;

/** Begins and ends invitations together with the referral that they belong to. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Invitations {

    private final ReferralRepository repository;
    private final Clock clock;

    Invitations(ReferralRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Invites a provider to the lowest level; one that is invited already keeps its own. */
    void add(Referral referral, String providerId, Caller caller) {
        if (referral.invite(caller, providerId)) {
            repository.add(ReferralInvitation.of(referral.id(), providerId, caller, clock.instant()));
        }
    }

    /** Ends those of providers that the referral no longer names as readers. */
    void end(Referral referral) {
        Instant now = clock.instant();
        Set<String> readers = referral.visibleTo();
        repository.invitations(referral.id()).stream()
                .filter(i -> !readers.contains(i.providerId()))
                .forEach(i -> i.end(now));
    }
}
