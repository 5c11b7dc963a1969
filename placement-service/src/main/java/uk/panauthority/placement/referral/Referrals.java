package uk.panauthority.placement.referral;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.problem.PlacementProblem;

/** Referrals as other features need them, in their transactions: to search, to invite, to answer, to say that a child came. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Referrals {

    private final ReferralRepository repository;
    private final Invitations invitations;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public Referrals(
            ReferralRepository repository,
            Invitations invitations,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.invitations = invitations;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The child's placement has started, in the transaction of the start. A referral whose search is not on stays as it is:
     * what became of it has been said already.
     */
    public void placed(UUID id, ActualPlacement.Start start) {
        Referral referral = repository.findByIdOptional(id).orElseThrow();
        if (referral.canBePlaced()) {
            outbox.publish(referral.placed(start, clock.instant()));
            invitations.end(referral);
            repository.flush();
            audit.record(AuditEntry.done("place", ReferralService.SUBJECT, id.toString())
                    .concerning(referral.visibleTo()));
        }
    }

    /**
     * Invites a provider, for another feature of the same authority and in its transaction.
     *
     * @throws Problem {@code not-found}; {@code transition-refused} unless the search is on
     */
    public void invite(UUID id, String providerId) {
        Caller caller = currentCaller.get();
        Referral referral = own(id, caller);
        invitations.add(referral, providerId, caller);
        repository.flush();
        audit.record(AuditEntry.done("invite", ReferralService.SUBJECT, id.toString())
                .concerning(referral.visibleTo()));
    }

    /**
     * The published referral of the caller's own authority.
     *
     * @throws Problem {@code not-found}; {@code referral-not-approved} for a draft
     */
    public CurrentReferral current(UUID id) {
        Referral referral = own(id, currentCaller.get());
        Integer number = referral.currentNumber();
        if (number == null) {
            throw Problem.of(PlacementProblem.REFERRAL_NOT_APPROVED);
        }
        ReferralVersion version = repository.version(id, number).orElseThrow();
        return new CurrentReferral(
                id,
                referral.state(),
                number,
                referral.responsibleLa(),
                referral.childNumber(),
                referral.childRef(),
                version.document(),
                dayOf(requireNonNull(version.approvedAt())));
    }

    /**
     * As {@link #current}, while the search is on.
     *
     * @throws Problem {@code transition-refused} when it is not; {@code referral-not-approved} for a draft
     */
    public CurrentReferral searching(UUID id) {
        CurrentReferral current = current(id);
        if (current.state() != ReferralState.SEARCHING) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Nobody searches for this referral.")
                    .with("state", current.state().name())
                    .with("allowedActions", repository.findById(id).actionsFor(currentCaller.get()));
        }
        return current;
    }

    /**
     * Refuses what rests on another version than the one that holds.
     *
     * @throws Problem {@code referral-version-stale} with the number that holds
     */
    public static void requireCurrent(int given, int current) {
        if (given != current) {
            throw Problem.of(PlacementProblem.REFERRAL_VERSION_STALE).with("referralVersion", current);
        }
    }

    /**
     * The referral as the caller's organisation, an invited provider, knows it.
     *
     * @throws Problem {@code not-found} for any other organisation
     */
    public InvitedReferral invited(UUID id) {
        Caller caller = currentCaller.get();
        Referral referral = access.visible(repository.findByIdOptional(id), caller);
        ReferralInvitation invitation =
                repository.invitation(id, caller.organisation()).orElseThrow(Problem::notFound);
        return new InvitedReferral(
                id,
                referral.state(),
                requireNonNull(referral.currentNumber()),
                referral.responsibleLa(),
                invitation.providerId(),
                invitation.level());
    }

    private Referral own(UUID id, Caller caller) {
        Referral referral = access.visible(repository.findByIdOptional(id), caller);
        if (!referral.partiesOf(caller).contains(Party.RESPONSIBLE)) {
            throw Problem.notFound();
        }
        return referral;
    }

    private static LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, PlatformClock.LONDON);
    }
}
