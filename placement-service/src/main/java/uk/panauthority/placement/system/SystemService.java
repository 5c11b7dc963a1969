package uk.panauthority.placement.system;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.problem.PlacementProblem;

/** Enters, moves and shows purchasing systems. Reads are not audited: nothing here is about a child. */
@ApplicationScoped
public class SystemService {

    private static final String SUBJECT = "purchasing-system";

    private final SystemRepository repository;
    private final LotRepository lots;
    private final SystemPolicies policies;
    private final SystemTables tables;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public SystemService(
            SystemRepository repository,
            LotRepository lots,
            SystemPolicies policies,
            SystemTables tables,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.lots = lots;
        this.policies = policies;
        this.tables = tables;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters a system that was established elsewhere, led by the caller's authority.
     *
     * @throws Problem {@code system-exists}; {@code code-not-valid}; {@code entry-policy-not-lawful}; {@code field-invalid}
     */
    @Transactional
    public SystemView enter(SystemRequests.Enter request) {
        Caller caller = currentCaller.get();
        List<Integer> options = request.optionMonths() == null ? List.of() : request.optionMonths();
        SystemTerms terms = new SystemTerms(
                request.code(),
                request.title(),
                request.kind(),
                request.regime(),
                caller.organisation(),
                request.advertisedOn(),
                new SystemTerm(request.start(), request.termMonths(), options, 0),
                request.entryPolicy().policy(),
                request.reviewMonths(),
                request.participants().stream().map(SystemRequests.Body::body).toList());
        policies.check(terms);
        if (repository.knows(request.code())) {
            throw Problem.of(PlacementProblem.SYSTEM_EXISTS);
        }
        PurchasingSystem system = PurchasingSystem.draft(Ids.next(), terms, caller.username(), clock.instant());
        repository.persist(system);
        // The lots' policy looks for the system's lead.
        repository.flush();
        keepLots(system, lotTerms(request.lots()));
        return saved(system, caller, "enter");
    }

    /** @throws Problem {@code field-invalid}; {@code code-not-valid}; {@code entry-policy-not-lawful} */
    @Transactional
    public SystemView amend(UUID id, VersionTag tag, SystemRequests.Amend request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.requireRight(SystemAction.AMEND, caller, today());
        EntryPolicy entry = request.entryPolicy().policy();
        policies.checkEntry(entry, system.regime(), system.advertisedOn());
        List<PurchasingBody> participants =
                request.participants().stream().map(SystemRequests.Body::body).toList();
        policies.checkParticipants(participants);
        system.amend(request.title(), entry, request.reviewMonths(), participants, today());
        keepLots(system, lotTerms(request.lots()));
        repository.isChanged(system);
        return saved(system, caller, ActionCode.of(SystemAction.AMEND));
    }

    /** Advertises, opens or resumes. */
    @Transactional
    public SystemView move(UUID id, VersionTag tag, SystemAction action) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        policies.checkEntry(system.entry(), system.regime(), system.advertisedOn());
        system.move(action, caller, today());
        return saved(system, caller, ActionCode.of(action));
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public SystemView suspend(UUID id, VersionTag tag, SystemRequests.Because request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.suspend(caller, request.reason(), today());
        return saved(system, caller, ActionCode.of(SystemAction.SUSPEND));
    }

    /** @throws Problem {@code reason-required}; {@code open-competitions} while a competition of the system runs */
    @Transactional
    public SystemView close(UUID id, VersionTag tag, SystemRequests.Because request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.close(caller, request.reason(), today());
        return saved(system, caller, ActionCode.of(SystemAction.CLOSE));
    }

    /** @throws Problem {@code contract-expired}; {@code extension-exhausted} */
    @Transactional
    public SystemView renew(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.renew(caller, today());
        return saved(system, caller, ActionCode.of(SystemAction.RENEW));
    }

    /** @throws Problem {@code field-invalid} for an authority that does not take part */
    @Transactional
    public SystemView handOver(UUID id, VersionTag tag, SystemRequests.HandOver request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.handOver(caller, request.authority(), today());
        return saved(system, caller, ActionCode.of(SystemAction.HAND_OVER));
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid} for a review that is still to come */
    @Transactional
    public SystemView review(UUID id, VersionTag tag, SystemRequests.Review request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.requireRight(SystemAction.RECORD_REVIEW, caller, today());
        tables.require("REVIEW_OUTCOME", request.outcome(), request.heldOn(), "/outcome");
        if (request.heldOn().isAfter(today())) {
            throw Problem.at("/heldOn", CommonProblem.FIELD_INVALID, "A review that was held is not to come.");
        }
        system.reviewed(request.heldOn(), request.outcome(), request.minutesReference());
        return saved(system, caller, ActionCode.of(SystemAction.RECORD_REVIEW));
    }

    /** @throws Problem {@code price-not-an-entry-test}; {@code field-invalid} */
    @Transactional
    public SystemView publishCriteria(UUID id, VersionTag tag, SystemRequests.Criteria request) {
        Caller caller = currentCaller.get();
        PurchasingSystem system = loaded(id, tag);
        system.requireRight(SystemAction.PUBLISH_CRITERIA, caller, today());
        if (request.from().isBefore(today())) {
            throw Problem.at("/from", CommonProblem.FIELD_INVALID, "Criteria are published before they hold.");
        }
        Lot lot = lots.ofSystem(id, request.lot())
                .orElseThrow(() -> Problem.at("/lot", CommonProblem.FIELD_INVALID, "The system has no such lot."));
        lot.publish(request.from(), request.tests());
        repository.isChanged(system);
        return saved(system, caller, ActionCode.of(SystemAction.PUBLISH_CRITERIA));
    }

    @Transactional
    public SystemView get(UUID id) {
        return view(repository.findByIdOptional(id).orElseThrow(Problem::notFound), currentCaller.get());
    }

    /** @param participant GSS code of an authority, for the systems that it may order from today; null for all */
    @Transactional
    public Page<SystemView> list(@Nullable String participant, PageRequest page) {
        Caller caller = currentCaller.get();
        List<PurchasingSystem> rows = repository.newest(participant, today(), page);
        Map<UUID, List<Lot>> ofSystem = rows.isEmpty()
                ? Map.of()
                : lots.ofSystems(rows.stream().map(PurchasingSystem::id).toList()).stream()
                        .collect(Collectors.groupingBy(Lot::systemId));
        return Page.of(
                rows,
                page,
                PurchasingSystem::id,
                s -> SystemView.of(s, ofSystem.getOrDefault(s.id(), List.of()), tables, caller, today()));
    }

    /** For other features: a lot with its system as it is on a day; empty when there is none. */
    @Transactional
    public Optional<OpenLot> lot(UUID lotId, LocalDate day) {
        return lots.findByIdOptional(lotId).map(lot -> OpenLot.of(repository.findById(lot.systemId()), lot, day));
    }

    /** For other features: the lots of the system of this code on a day; empty when there is none. */
    @Transactional
    public List<OpenLot> lots(String systemCode, LocalDate day) {
        return repository
                .byCode(systemCode)
                .map(s -> lots.ofSystem(s.id()).stream()
                        .map(lot -> OpenLot.of(s, lot, day))
                        .toList())
                .orElse(List.of());
    }

    /** For other features: the systems that an authority leads. */
    @Transactional
    public List<UUID> ledBy(String authority) {
        return repository.ledBy(authority);
    }

    /** For other features: the systems from which an authority may order on a day. */
    @Transactional
    public List<UUID> joinedBy(String authority, LocalDate day) {
        return repository.joinedBy(authority, day);
    }

    /** For other features: who decides for an authority by a route ({@code CALL_OFF}, {@code BLOCK}, {@code DEVELOPMENT}). */
    public DelegationRule delegation(String authority, String systemCode, String route, LocalDate day) {
        return tables.delegation(authority, systemCode, route, day);
    }

    private void keepLots(PurchasingSystem system, List<LotTerms> wanted) {
        for (int i = 0; i < wanted.size(); i++) {
            LotTerms terms = wanted.get(i);
            policies.check(terms, today(), "/lots/" + i);
            lots.ofSystem(system.id(), terms.code())
                    .ifPresentOrElse(
                            known -> known.amend(terms), () -> lots.persist(Lot.of(Ids.next(), system.id(), terms)));
        }
    }

    private static List<LotTerms> lotTerms(List<SystemRequests.LotRequest> requests) {
        List<LotTerms> terms =
                requests.stream().map(SystemRequests.LotRequest::terms).toList();
        if (terms.stream().map(LotTerms::code).distinct().count() < terms.size()) {
            throw Problem.at("/lots", CommonProblem.FIELD_INVALID, "Each lot has a code of its own.");
        }
        return terms;
    }

    private PurchasingSystem loaded(UUID id, VersionTag tag) {
        PurchasingSystem system = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        tag.mustMatch(system.version());
        return system;
    }

    private SystemView saved(PurchasingSystem system, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, system.id().toString()));
        return view(system, caller);
    }

    private SystemView view(PurchasingSystem system, Caller caller) {
        return SystemView.of(system, lots.ofSystem(system.id()), tables, caller, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
