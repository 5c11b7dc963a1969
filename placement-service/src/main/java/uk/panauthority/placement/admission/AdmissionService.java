package uk.panauthority.placement.admission;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.problem.PlacementProblem;
import uk.panauthority.placement.provider.ProviderService;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.SystemService;

/** Takes applications, moves and shows admissions, each in one transaction. */
@ApplicationScoped
public class AdmissionService {

    private static final String SUBJECT = "provider-admission";

    private final AdmissionRepository repository;
    private final ResponseRepository responses;
    private final EntryRoundService rounds;
    private final AdmissionTables tables;
    private final SystemService systems;
    private final ProviderService providers;
    private final HomeService homes;
    private final AdmissionSight sight;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public AdmissionService(
            AdmissionRepository repository,
            ResponseRepository responses,
            EntryRoundService rounds,
            AdmissionTables tables,
            SystemService systems,
            ProviderService providers,
            HomeService homes,
            AdmissionSight sight,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.responses = responses;
        this.rounds = rounds;
        this.tables = tables;
        this.systems = systems;
        this.providers = providers;
        this.homes = homes;
        this.sight = sight;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Applies for the caller's own organisation. Where the system has rounds, the first that has not closed decides.
     *
     * @throws Problem {@code transition-refused} when the system takes no applications, or the provider is not registered;
     *     {@code admission-exists}; {@code field-invalid}
     */
    @Transactional
    public AdmissionView apply(AdmissionRequests.Apply request) {
        Caller caller = currentCaller.get();
        OpenLot lot = systems.lot(request.lotId(), today())
                .orElseThrow(() -> Problem.at("/lotId", CommonProblem.FIELD_INVALID, "There is no such lot."));
        AdmissionPolicies.requireTakesApplications(lot);
        List<ResponseLine> lines = linesOf(request.lines(), lot, caller);
        if (providers.find(caller.organisation()).isEmpty()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Register the provider first.")
                    .with("allowedActions", List.of());
        }
        if (repository.isIn(lot.lotId(), caller.organisation())) {
            throw Problem.of(PlacementProblem.ADMISSION_EXISTS);
        }
        EntryRound round = lot.entry().hasRounds() ? rounds.roundOf(lot, today()) : null;
        int version = round == null ? AdmissionPolicies.criteriaOf(lot, today()).version() : round.criteriaVersion();
        ProviderAdmission admission = ProviderAdmission.apply(lot, round, version, caller, clock.instant());
        repository.persist(admission);
        repository.flush();
        responses.persist(ProviderResponse.of(admission.id(), 1, lines, caller, clock.instant()));
        return saved(admission, lot, caller, "apply");
    }

    /** @throws Problem {@code field-invalid}; {@code transition-refused} once the round has closed */
    @Transactional
    public AdmissionView respond(UUID id, VersionTag tag, AdmissionRequests.Respond request) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        refuseAfterClosing(admission);
        int version = admission.respond(caller, AdmissionSight.parties(lot, admission.providerId(), caller));
        List<ResponseLine> lines = linesOf(request.lines(), lot, caller);
        responses.persist(ProviderResponse.of(id, version, lines, caller, clock.instant()));
        return saved(admission, lot, caller, ActionCode.of(AdmissionAction.RESPOND));
    }

    /**
     * Judges an application by the criteria that were advertised.
     *
     * @throws Problem {@code round-still-open}; {@code criteria-changed}; {@code score-invalid}; {@code rationale-missing}
     */
    @Transactional
    public AdmissionView evaluate(UUID id, VersionTag tag, AdmissionRequests.Evaluate request) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        Set<AdmissionParty> parties = AdmissionSight.parties(lot, admission.providerId(), caller);
        admission.requireRight(AdmissionAction.EVALUATE, caller, parties);
        rounds.refuseWhileOpen(admission.roundId(), parties);
        admission.requireVersion(request.criteriaVersion());
        EntryEvaluation judged =
                AdmissionPolicies.judge(lot, request.criteriaVersion(), request.scores(), caller, clock.instant());
        admission.evaluated(judged, caller, parties);
        return saved(admission, lot, caller, ActionCode.of(AdmissionAction.EVALUATE));
    }

    /** @throws Problem {@code round-still-open}; {@code transition-refused} when the tests were not passed */
    @Transactional
    public AdmissionView admit(UUID id, VersionTag tag, AdmissionRequests.Admit request) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        Set<AdmissionParty> parties = AdmissionSight.parties(lot, admission.providerId(), caller);
        admission.requireRight(AdmissionAction.ADMIT, caller, parties);
        rounds.refuseWhileOpen(admission.roundId(), parties);
        LocalDate from = request.effectiveOn() == null ? today() : request.effectiveOn();
        if (from.isBefore(today())) {
            throw Problem.at("/effectiveOn", CommonProblem.FIELD_INVALID, "Give today or a later day.");
        }
        admission.admit(caller, parties, from, clock.instant());
        return decided(admission, lot, caller, AdmissionAction.ADMIT);
    }

    /** @throws Problem {@code round-still-open}; {@code reason-required}; {@code price-not-an-entry-test}; {@code code-not-valid} */
    @Transactional
    public AdmissionView refuse(UUID id, VersionTag tag, AdmissionRequests.Refuse request) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        Set<AdmissionParty> parties = AdmissionSight.parties(lot, admission.providerId(), caller);
        admission.requireRight(AdmissionAction.REFUSE, caller, parties);
        rounds.refuseWhileOpen(admission.roundId(), parties);
        List<String> codes = request.reasonCodes() == null ? List.of() : request.reasonCodes();
        tables.requireReasons(codes, today());
        AdmissionPolicies.refusePriceAsReason(lot, codes);
        admission.refuse(caller, parties, codes, request.reasonText(), clock.instant());
        return decided(admission, lot, caller, AdmissionAction.REFUSE);
    }

    /** Suspends or removes. @throws Problem {@code reason-required} */
    @Transactional
    public AdmissionView stop(UUID id, VersionTag tag, AdmissionAction action, AdmissionRequests.Because request) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        Set<AdmissionParty> parties = AdmissionSight.parties(lot, admission.providerId(), caller);
        admission.stop(action, caller, parties, request.reason(), clock.instant());
        return decided(admission, lot, caller, action);
    }

    /** Reinstates or withdraws. */
    @Transactional
    public AdmissionView move(UUID id, VersionTag tag, AdmissionAction action) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = loaded(id, tag, caller);
        OpenLot lot = lotOf(admission);
        Set<AdmissionParty> parties = AdmissionSight.parties(lot, admission.providerId(), caller);
        admission.move(action, caller, parties, clock.instant());
        return decided(admission, lot, caller, action);
    }

    @Transactional
    public AdmissionView get(UUID id) {
        Caller caller = currentCaller.get();
        ProviderAdmission admission = sight.visible(repository.findByIdOptional(id), caller, today());
        OpenLot lot = lotOf(admission);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
        return view(admission, lot, responses.lines(id, admission.responseVersion()), caller);
    }

    /** @param lotId for one lot; null for all */
    @Transactional
    public Page<AdmissionView> list(@Nullable UUID lotId, PageRequest page) {
        Caller caller = currentCaller.get();
        List<ProviderAdmission> rows = repository.newest(
                caller.organisation(),
                systems.ledBy(caller.organisation()),
                systems.joinedBy(caller.organisation(), today()),
                lotId,
                page);
        Map<UUID, ProviderResponse> newest =
                responses.newest(rows.stream().map(ProviderAdmission::id).toList());
        return Page.of(rows, page, ProviderAdmission::id, a -> {
            ProviderResponse response = newest.get(a.id());
            return view(a, lotOf(a), response == null ? List.of() : response.lines(), caller);
        });
    }

    /**
     * For other features: the provider's membership when it may be invited and may offer on a day. Suspended by the lead or by
     * procurement, removed or withdrawn, it is not.
     */
    @Transactional
    public Optional<AdmittedProvider> live(UUID lotId, String providerId, LocalDate day) {
        return admitted(lotId, day).stream()
                .filter(p -> p.providerId().equals(providerId))
                .findFirst();
    }

    /**
     * For other features: the live providers of a lot on a day with their newest responses (listed prices, capacity,
     * location), by provider. Row-level security shows them to the lead, to participants, and to each provider itself.
     */
    @Transactional
    public List<AdmittedProvider> admitted(UUID lotId, LocalDate day) {
        OpenLot lot = systems.lot(lotId, day).orElseThrow(Problem::notFound);
        List<ProviderAdmission> all = repository.admitted(lotId, day);
        Set<String> suspended = providers.suspended(
                all.stream().map(ProviderAdmission::providerId).toList(), lot.service(), day);
        Map<UUID, ProviderResponse> newest =
                responses.newest(all.stream().map(ProviderAdmission::id).toList());
        return all.stream()
                .filter(a -> !suspended.contains(a.providerId()))
                .map(a -> new AdmittedProvider(
                        a.id(),
                        lotId,
                        a.providerId(),
                        a.responseVersion(),
                        requireNonNull(newest.get(a.id())).lines()))
                .toList();
    }

    /** For other features: who is live on a day in any lot of those of these systems that the authority may order from. */
    @Transactional
    public Set<String> admitted(Collection<String> systemCodes, String authority, LocalDate day) {
        return systemCodes.stream()
                .flatMap(code -> systems.lots(code, day).stream())
                .filter(lot -> lot.isOpen() && lot.participants().contains(authority))
                .flatMap(lot -> admitted(lot.lotId(), day).stream())
                .map(AdmittedProvider::providerId)
                .collect(Collectors.toSet());
    }

    /** For other features: what a response of an admission that the caller's organisation may know of has listed. */
    @Transactional
    public List<ResponseLine> response(UUID admissionId, int version) {
        return responses.lines(admissionId, version);
    }

    private List<ResponseLine> linesOf(List<AdmissionRequests.Line> requests, OpenLot lot, Caller caller) {
        List<ResponseLine> lines =
                requests.stream().map(AdmissionRequests.Line::line).toList();
        AdmissionPolicies.checkLines(lot, lines);
        for (int i = 0; i < lines.size(); i++) {
            UUID homeId = lines.get(i).homeId();
            boolean own = homeId == null
                    || homes.find(homeId)
                            .filter(h -> h.providerId().equals(caller.organisation()))
                            .isPresent();
            if (!own) {
                throw Problem.at(
                        "/lines/" + i + "/homeId", CommonProblem.FIELD_INVALID, "Name an own registered home.");
            }
        }
        return lines;
    }

    /** What is judged is what was there when the round closed. */
    private void refuseAfterClosing(ProviderAdmission admission) {
        if (admission.state() == AdmissionState.APPLIED && rounds.hasClosed(admission.roundId())) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The round has closed.")
                    .with("state", admission.state().name())
                    .with("allowedActions", List.of("withdraw"));
        }
    }

    private ProviderAdmission loaded(UUID id, VersionTag tag, Caller caller) {
        ProviderAdmission admission = sight.visible(repository.findByIdOptional(id), caller, today());
        tag.mustMatch(admission.version());
        return admission;
    }

    private OpenLot lotOf(ProviderAdmission admission) {
        return systems.lot(admission.lotId(), today()).orElseThrow(Problem::notFound);
    }

    private AdmissionView decided(ProviderAdmission admission, OpenLot lot, Caller caller, AdmissionAction action) {
        outbox.publish(admission.changed(rounds.numberOf(admission.roundId()), today()));
        return saved(admission, lot, caller, ActionCode.of(action));
    }

    private AdmissionView saved(ProviderAdmission admission, OpenLot lot, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, admission.id().toString())
                .concerning(Set.of(admission.providerId(), lot.leadLa())));
        return view(admission, lot, responses.lines(admission.id(), admission.responseVersion()), caller);
    }

    private AdmissionView view(ProviderAdmission admission, OpenLot lot, List<ResponseLine> lines, Caller caller) {
        boolean suspended = !providers
                .suspended(List.of(admission.providerId()), lot.service(), today())
                .isEmpty();
        return AdmissionView.of(
                admission,
                lines,
                suspended,
                caller,
                AdmissionSight.parties(lot, admission.providerId(), caller),
                today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
