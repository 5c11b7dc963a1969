package uk.panauthority.placement.admission;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import uk.panauthority.placement.system.EntryPolicy;
import uk.panauthority.placement.system.OpenLot;
import uk.panauthority.placement.system.SystemService;

/** Plans, decides and shows rounds of entry. Reads are not audited: nothing here is about a child. */
@ApplicationScoped
public class EntryRoundService {

    private static final String SUBJECT = "entry-round";

    private final EntryRoundRepository repository;
    private final AdmissionRepository admissions;
    private final SystemService systems;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public EntryRoundService(
            EntryRoundRepository repository,
            AdmissionRepository admissions,
            SystemService systems,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.admissions = admissions;
        this.systems = systems;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Plans the round after the last one of a lot; its days follow from the policy of the system.
     *
     * @throws Problem {@code not-found} when there is no such lot; {@code forbidden} for any but the lead;
     *     {@code transition-refused} where providers enter at any time, or the lot has no criteria yet
     */
    @Transactional
    public EntryRoundView plan(AdmissionRequests.PlanRound request) {
        Caller caller = currentCaller.get();
        OpenLot lot = lot(request.lotId());
        if (!caller.organisation().equals(lot.leadLa())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        AdmissionPolicies.requireTakesApplications(lot);
        if (!lot.entry().hasRounds()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "Providers enter this system at any time.")
                    .with("allowedActions", List.of());
        }
        repository.onlyOnePlans(lot.lotId());
        int number = lot.entry().roundOf(today()).number();
        while (repository.of(lot.lotId(), number).isPresent()) {
            number++;
        }
        EntryRound round = EntryRound.plan(lot, lot.entry().round(number));
        repository.persist(round);
        return saved(round, lot, caller, "plan");
    }

    /** @throws Problem {@code round-still-open}; {@code criteria-changed}; {@code transition-refused} with applications undecided */
    @Transactional
    public EntryRoundView decide(UUID id, VersionTag tag, AdmissionRequests.DecideRound request) {
        Caller caller = currentCaller.get();
        EntryRound round = loaded(id, tag);
        OpenLot lot = lot(round.lotId());
        outbox.publish(round.decide(
                caller,
                parties(lot, caller),
                request.criteriaVersion(),
                admissions.ofRound(id),
                clock.instant(),
                today()));
        return saved(round, lot, caller, ActionCode.of(RoundAction.DECIDE));
    }

    /** Cancels a planned round; who has applied goes into the next one. @throws Problem {@code reason-required} */
    @Transactional
    public EntryRoundView cancel(UUID id, VersionTag tag, AdmissionRequests.Because request) {
        Caller caller = currentCaller.get();
        EntryRound round = loaded(id, tag);
        OpenLot lot = lot(round.lotId());
        round.cancel(caller, parties(lot, caller), request.reason(), today());
        List<ProviderAdmission> waiting = admissions.ofRound(id).stream()
                .filter(a -> a.state() == AdmissionState.APPLIED)
                .toList();
        if (!waiting.isEmpty()) {
            EntryRound next = uncancelledFrom(lot, lot.entry().round(round.number() + 1));
            waiting.forEach(a -> a.moveTo(next));
        }
        return saved(round, lot, caller, ActionCode.of(RoundAction.CANCEL));
    }

    @Transactional
    public EntryRoundView get(UUID id) {
        EntryRound round = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        return view(round, lot(round.lotId()), currentCaller.get());
    }

    /** @param lotId for one lot; null for all */
    @Transactional
    public Page<EntryRoundView> list(@Nullable UUID lotId, PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.newest(lotId, page), page, EntryRound::id, r -> view(r, lot(r.lotId()), caller));
    }

    /** The round that decides an application of this day, planned now when nobody has planned it. */
    EntryRound roundOf(OpenLot lot, LocalDate applied) {
        return uncancelledFrom(lot, lot.entry().roundOf(applied));
    }

    /** @throws Problem {@code round-still-open} while the round of an application takes more */
    void refuseWhileOpen(@Nullable UUID roundId, Set<AdmissionParty> parties) {
        if (roundId != null) {
            repository.findById(roundId).refuseWhileOpen(parties, today());
        }
    }

    boolean hasClosed(@Nullable UUID roundId) {
        return roundId != null && today().isAfter(repository.findById(roundId).closesOn());
    }

    @Nullable
    Integer numberOf(@Nullable UUID roundId) {
        return roundId == null ? null : repository.findById(roundId).number();
    }

    private EntryRound uncancelledFrom(OpenLot lot, EntryPolicy.RoundDays first) {
        repository.onlyOnePlans(lot.lotId());
        EntryPolicy.RoundDays days = first;
        while (true) {
            EntryPolicy.RoundDays wanted = days;
            EntryRound round = repository.of(lot.lotId(), wanted.number()).orElseGet(() -> {
                EntryRound planned = EntryRound.plan(lot, wanted);
                repository.persist(planned);
                repository.flush();
                return planned;
            });
            if (!round.isCancelled()) {
                return round;
            }
            days = lot.entry().round(wanted.number() + 1);
        }
    }

    private EntryRound loaded(UUID id, VersionTag tag) {
        EntryRound round = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        tag.mustMatch(round.version());
        return round;
    }

    private OpenLot lot(UUID lotId) {
        return systems.lot(lotId, today()).orElseThrow(Problem::notFound);
    }

    private EntryRoundView saved(EntryRound round, OpenLot lot, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, round.id().toString()));
        return view(round, lot, caller);
    }

    private EntryRoundView view(EntryRound round, OpenLot lot, Caller caller) {
        return EntryRoundView.of(round, caller, parties(lot, caller), today());
    }

    private static Set<AdmissionParty> parties(OpenLot lot, Caller caller) {
        return caller.organisation().equals(lot.leadLa())
                ? EnumSet.of(AdmissionParty.LEAD)
                : EnumSet.noneOf(AdmissionParty.class);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
