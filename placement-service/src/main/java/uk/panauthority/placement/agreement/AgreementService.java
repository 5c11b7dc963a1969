package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.party.Parties;

/** Moves, flags and shows agreements, each in one transaction. Orders draft them. */
@ApplicationScoped
public class AgreementService {

    private static final String SUBJECT = "agreement";

    private final AgreementRepository repository;
    private final ReviewRules rules;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AgreementService(
            AgreementRepository repository,
            ReviewRules rules,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /** Drafts the first version in the transaction of the order. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void draft(UUID id, UUID placementId, Parties parties) {
        repository.persist(Agreement.draft(id, placementId, parties));
        audit.record(AuditEntry.done("draft", SUBJECT, id.toString()).concerning(parties.organisations()));
    }

    /** The order of this agreement was declined or cancelled before the child came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderFellThrough(UUID id) {
        repository.findByIdOptional(id).orElseThrow().orderFellThrough();
    }

    /**
     * Takes note of a missing episode from this placement.
     *
     * @throws IllegalStateException when the placement has no agreement: the event is tried again and then parked, since
     *     an episode must not be passed over
     */
    @Transactional(Transactional.TxType.MANDATORY)
    void takeNote(UUID placementId, UUID episodeId, @Nullable LocalDate startDate) {
        Agreement agreement = repository
                .currentOf(placementId)
                .orElseThrow(() -> new IllegalStateException("no agreement for placement " + placementId));
        LocalDate today = today();
        ReviewRule rule = rules.of(agreement.parties().responsibleLa(), today);
        agreement
                .takeNote(episodeId, startDate == null ? today : startDate, rule, clock.instant())
                .ifPresent(outbox::publish);
        audit.record(
                AuditEntry.done("take-note", SUBJECT, agreement.id().toString()).concerning(agreement.visibleTo()));
    }

    /** Takes note that an episode was a mistake, or is part of another one. */
    @Transactional(Transactional.TxType.MANDATORY)
    void withdraw(UUID episodeId, EpisodeStanding standing) {
        repository.noting(episodeId).forEach(agreement -> {
            agreement.withdraw(episodeId, standing);
            audit.record(
                    AuditEntry.done("withdraw-episode", SUBJECT, agreement.id().toString())
                            .because(standing.name())
                            .concerning(agreement.visibleTo()));
        });
    }

    @Transactional
    public AgreementView approveTerms(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Agreement agreement = changeable(id, tag, caller);
        agreement.approveTerms(caller, clock.instant());
        return changed(agreement, caller, "approve-terms");
    }

    /** @throws Problem {@code terms-not-approved} */
    @Transactional
    public AgreementView send(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Agreement agreement = changeable(id, tag, caller);
        agreement.send(caller, clock.instant());
        return changed(agreement, caller, "send");
    }

    @Transactional
    public AgreementView comeBack(UUID id, VersionTag tag, AgreementRequests.Return request) {
        Caller caller = currentCaller.get();
        Agreement agreement = changeable(id, tag, caller);
        agreement.comeBack(caller, request.signedOn(), clock.instant());
        return changed(agreement, caller, "return");
    }

    /** @throws Problem {@code dual-signature-required} */
    @Transactional
    public AgreementView bringIntoForce(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        Agreement agreement = changeable(id, tag, caller);
        agreement.bringIntoForce(caller, clock.instant());
        return changed(agreement, caller, "bring-into-force");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public AgreementView closeReview(UUID id, VersionTag tag, AgreementRequests.CloseReview request) {
        Caller caller = currentCaller.get();
        Agreement agreement = changeable(id, tag, caller);
        agreement.closeReview(caller, request.reviewId(), request.whatChanged(), clock.instant());
        return changed(agreement, caller, "close-review");
    }

    @Transactional
    public AgreementView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<AgreementView> list(@Nullable UUID placementId, PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), placementId, page),
                page,
                Agreement::id,
                a -> shown(a, caller));
    }

    private Agreement changeable(UUID id, VersionTag tag, Caller caller) {
        Agreement agreement = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(agreement.version());
        return agreement;
    }

    private AgreementView changed(Agreement agreement, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, agreement.id().toString()).concerning(agreement.visibleTo()));
        return AgreementView.of(agreement, caller);
    }

    private AgreementView shown(Agreement agreement, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, agreement.id().toString()).concerning(agreement.visibleTo()));
        return AgreementView.of(agreement, caller);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
