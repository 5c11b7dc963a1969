package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
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
import uk.panauthority.placement.papers.AgreedTimes;
import uk.panauthority.placement.papers.PaperRequests;
import uk.panauthority.placement.party.Parties;

/**
 * Flags, reviews, ends and shows agreements, each in one transaction. Orders draft them; {@link AgreementVersionService}
 * moves their versions.
 */
@ApplicationScoped
public class AgreementService {

    private static final String SUBJECT = "agreement";

    private final AgreementRepository repository;
    private final ReviewRules rules;
    private final AgreementTables tables;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AgreementService(
            AgreementRepository repository,
            ReviewRules rules,
            AgreementTables tables,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.rules = rules;
        this.tables = tables;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Drafts the first version in the transaction of the order.
     *
     * @param dueAt until when the parties agreed, in an emergency, that it is in force; null when it is there first
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void draft(UUID id, UUID placementId, Parties parties, @Nullable Instant dueAt) {
        Instant now = clock.instant();
        AgreedTimes times = AgreedTimes.first(dueAt, currentCaller.get(), now);
        repository.persist(Agreement.draft(id, placementId, parties, times, tables.clauses(today()), now));
        audit.record(AuditEntry.done("draft", SUBJECT, id.toString()).concerning(parties.organisations()));
    }

    /** The order of this agreement came to nothing before the child came. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void orderFellThrough(UUID id) {
        repository.findByIdOptional(id).orElseThrow().orderFellThrough(clock.instant());
    }

    /** How these agreements stand as papers; those that the caller's organisation does not see are missing. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, Papers> papersOf(Collection<UUID> ids) {
        Instant now = clock.instant();
        return repository.ofIds(ids).stream()
                .collect(Collectors.toMap(
                        Agreement::id,
                        a -> new Papers(
                                a.times().dueAt(), a.isOverdue(now), a.history().firstInForceAt())));
    }

    /** Days of the missing episodes that an agreement of the caller's organisation counts. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LocalDate> countedAbsences(UUID id) {
        return visible(id, currentCaller.get()).reviewLog().countedDays();
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
                .ofPlacement(placementId)
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

    /** @throws Problem {@code reason-required} */
    @Transactional
    public AgreementView closeReview(UUID id, VersionTag tag, AgreementRequests.CloseReview request) {
        return change(
                id,
                tag,
                "close-review",
                (agreement, caller) -> agreement.closeReview(
                        caller,
                        request.reviewId(),
                        request.whatChanged(),
                        tables.regularReviews(agreement.parties().responsibleLa(), today()),
                        clock.instant()));
    }

    /** @throws Problem {@code code-not-valid}; {@code reason-required}; {@code field-invalid} */
    @Transactional
    public AgreementView end(UUID id, VersionTag tag, AgreementRequests.End request) {
        return change(
                id,
                tag,
                "end",
                (agreement, caller) -> agreement.end(
                        caller, request, tables.endsByNotice(request.clauseCode(), today()), clock.instant()));
    }

    /** @throws Problem {@code reason-required}; {@code field-invalid} */
    @Transactional
    public AgreementView proposeTime(UUID id, VersionTag tag, PaperRequests.NewTime request) {
        return change(
                id,
                tag,
                "propose-time",
                (agreement, caller) ->
                        agreement.proposeTime(caller, request.dueAt(), request.reason(), clock.instant()));
    }

    /** @throws Problem {@code self-approval} for the side that named the time */
    @Transactional
    public AgreementView acceptTime(UUID id, VersionTag tag) {
        return change(id, tag, "accept-time", (agreement, caller) -> agreement.acceptTime(caller, clock.instant()));
    }

    @Transactional
    public AgreementView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(visible(id, caller), caller);
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

    /** Loads the agreement as the caller knows it, changes it and shows what became of it. */
    AgreementView change(UUID id, VersionTag tag, String action, BiConsumer<Agreement, Caller> act) {
        Caller caller = currentCaller.get();
        Agreement agreement = visible(id, caller);
        tag.mustMatch(agreement.version());
        act.accept(agreement, caller);
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, id.toString()).concerning(agreement.visibleTo()));
        return AgreementView.of(agreement, caller, clock.instant());
    }

    Agreement visible(UUID id, Caller caller) {
        return access.visible(repository.findByIdOptional(id), caller);
    }

    private AgreementView shown(Agreement agreement, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, agreement.id().toString()).concerning(agreement.visibleTo()));
        return AgreementView.of(agreement, caller, clock.instant());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
