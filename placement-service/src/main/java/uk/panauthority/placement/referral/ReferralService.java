package uk.panauthority.placement.referral;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Drafts, approves and moves referrals, each in one transaction. What is read of them is {@link ReferralReader}'s, what other
 * features ask of them is {@link Referrals}'.
 */
@ApplicationScoped
public class ReferralService {

    static final String SUBJECT = "referral";

    private final ReferralRepository repository;
    private final ReferralTexts texts;
    private final ReferralReader reader;
    private final Invitations invitations;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Event<SearchBegan> beginnings;
    private final Event<ReferralApprovedAnew> approvals;
    private final Event<ReferralWithdrawn> withdrawals;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public ReferralService(
            ReferralRepository repository,
            ReferralTexts texts,
            ReferralReader reader,
            Invitations invitations,
            AccessRule access,
            CurrentCaller currentCaller,
            Event<SearchBegan> beginnings,
            Event<ReferralApprovedAnew> approvals,
            Event<ReferralWithdrawn> withdrawals,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.texts = texts;
        this.reader = reader;
        this.invitations = invitations;
        this.access = access;
        this.currentCaller = currentCaller;
        this.beginnings = beginnings;
        this.approvals = approvals;
        this.withdrawals = withdrawals;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts a referral of the caller's own authority; anything but its codes may be missing.
     *
     * @throws Problem {@code code-not-valid}; {@code requirement-ambiguous}; {@code postcode-malformed}
     */
    @Transactional
    public ReferralView draft(ReferralRequests.Draft request) {
        Caller caller = currentCaller.get();
        Referral referral = Referral.draft(request.childId(), caller, clock.instant());
        repository.persist(referral);
        texts.draft(referral.id(), 1, request.document(), null, caller);
        return changed(referral, caller, "draft");
    }

    /**
     * Changes the text of a version that waits for its approval.
     *
     * @throws Problem {@code version-required} when none waits; as {@link #draft}
     */
    @Transactional
    public ReferralView edit(UUID id, VersionTag tag, ReferralRequests.Edit request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        texts.edit(id, referral.requireEdit(caller), request.document(), caller);
        repository.isChanged(referral);
        return changed(referral, caller, "edit");
    }

    /**
     * Begins the next version of what is published; the one before holds until this one is approved.
     *
     * @throws Problem {@code reason-required}; {@code transition-refused} while one is waiting; as {@link #draft}
     */
    @Transactional
    public ReferralView beginVersion(UUID id, VersionTag tag, ReferralRequests.NextVersion request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        int number = referral.beginVersion(caller, request.reason());
        texts.draft(id, number, request.document(), request.reason(), caller);
        return changed(referral, caller, "begin-version");
    }

    /**
     * A second person approves the version that waits; from then on it never changes.
     *
     * @throws Problem {@code self-approval}; {@code referral-incomplete}; {@code code-not-valid}
     */
    @Transactional
    public ReferralView approve(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        ReferralDocument approved = texts.approve(id, referral.requireApproval(caller), caller);
        outbox.publish(referral.approve(caller, requireNonNull(approved.neededBy())));
        repository.flush();
        approvals.fire(new ReferralApprovedAnew(id, requireNonNull(referral.currentNumber())));
        return changed(referral, caller, "approve");
    }

    /** @throws Problem {@code referral-not-approved} */
    @Transactional
    public ReferralView search(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        referral.search(caller);
        beginnings.fire(new SearchBegan(id, referral.responsibleLa()));
        return changed(referral, caller, "search");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public ReferralView hold(UUID id, VersionTag tag, ReferralRequests.Because request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        referral.hold(caller, request.reason());
        return changed(referral, caller, "hold");
    }

    @Transactional
    public ReferralView resume(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        referral.resume(caller);
        return changed(referral, caller, "resume");
    }

    /**
     * Invites a provider to read the lowest level; one that is invited already stays at its own.
     *
     * @throws Problem {@code transition-refused} unless the search is on
     */
    @Transactional
    public ReferralView invite(UUID id, VersionTag tag, ReferralRequests.Invite request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        invitations.add(referral, request.providerId(), caller);
        return changed(referral, caller, "invite");
    }

    /**
     * Lets one provider see more.
     *
     * @throws Problem {@code reason-required}; {@code field-invalid} for a provider that is not invited, or a level that is
     *     no higher
     */
    @Transactional
    public ReferralView raise(UUID id, VersionTag tag, ReferralRequests.Raise request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        String reason = referral.requireRaise(caller, request.reason());
        ReferralInvitation invitation = repository
                .invitation(id, request.providerId())
                .orElseThrow(
                        () -> Problem.at("/providerId", CommonProblem.FIELD_INVALID, "The provider is not invited."));
        if (invitation.level().shows(request.level())) {
            throw Problem.at("/level", CommonProblem.FIELD_INVALID, "A level is only ever raised.");
        }
        repository.add(RedactionDecision.of(invitation, request.level(), reason, caller, clock.instant()));
        repository.flush();
        invitation.raiseTo(request.level());
        repository.isChanged(referral);
        return changed(referral, caller, "raise-level");
    }

    /** @throws Problem {@code code-not-valid} */
    @Transactional
    public ReferralView recordOutcome(UUID id, VersionTag tag, ReferralRequests.Outcome request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        texts.requirePlacementType(request.placementType());
        referral.recordOutcome(caller, request);
        return changed(referral, caller, "record-outcome");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public ReferralView close(UUID id, VersionTag tag, ReferralRequests.Because request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        outbox.publish(referral.close(caller, request.reason(), clock.instant()));
        invitations.end(referral);
        return changed(referral, caller, "close");
    }

    /**
     * Withdraws a referral and, with the same reason, whatever rests on it.
     *
     * @throws Problem {@code reason-required}
     */
    @Transactional
    public ReferralView withdraw(UUID id, VersionTag tag, ReferralRequests.Because request) {
        Caller caller = currentCaller.get();
        Referral referral = changeable(id, tag, caller);
        outbox.publish(referral.withdraw(caller, request.reason(), clock.instant()));
        invitations.end(referral);
        repository.flush();
        withdrawals.fire(
                new ReferralWithdrawn(id, referral.childRef(), requireNonNull(referral.closingReason()), caller));
        return changed(referral, caller, "withdraw");
    }

    private Referral changeable(UUID id, VersionTag tag, Caller caller) {
        Referral referral = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(referral.version());
        return referral;
    }

    private ReferralView changed(Referral referral, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, referral.id().toString()).concerning(referral.visibleTo()));
        return reader.forStaff(referral, caller);
    }
}
