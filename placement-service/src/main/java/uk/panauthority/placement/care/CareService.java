package uk.panauthority.placement.care;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.geography.Postcode;

/**
 * Takes what an authority and casework tell of the care of children, and answers what other features ask. An authority
 * reaches its own children only: for any other reference there is no record, whoever asks.
 */
@ApplicationScoped
public class CareService {

    private static final String SUBJECT = "child-care";
    private static final Pattern CHILD_REF = Pattern.compile("[EWSN]\\d{8}-[A-Za-z0-9-]{1,20}");
    private static final int GSS_CODE = 9;

    private final ChildCareRepository repository;
    private final Instance<CareListener> listeners;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public CareService(
            ChildCareRepository repository,
            Instance<CareListener> listeners,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.listeners = listeners;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code not-found} for a child that is not of the caller's authority */
    @Transactional
    public CareView read(String childRef) {
        String authority = ownAuthority(childRef);
        audit.record(AuditEntry.read("read", SUBJECT, childRef));
        Optional<ChildCare> known = repository.findByIdOptional(childRef);
        return known.map(this::view).orElseGet(() -> CareView.of(CareFacts.none(childRef, authority), 0, today()));
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid}; {@code postcode-malformed} */
    @Transactional
    public CareView header(String childRef, VersionTag tag, CareRequests.Header request) {
        String home = request.homePostcode() == null
                ? null
                : Postcode.read(request.homePostcode(), "/homePostcode").text();
        HeaderFacts told = new HeaderFacts(
                request.sex(),
                request.bornOn(),
                request.ethnicity(),
                request.upn(),
                Boolean.TRUE.equals(request.mother()),
                request.motherOfBornOn(),
                Boolean.TRUE.equals(request.unaccompanied()),
                home,
                Source.AUTHORITY,
                clock.instant());
        return told(childRef, tag, "header", care -> care.tell(told, today()));
    }

    /** @throws Problem {@code field-invalid}; {@code code-not-valid}; {@code care-overlap} */
    @Transactional
    public CareView period(String childRef, VersionTag tag, CareRequests.Period request) {
        CarePeriod told =
                new CarePeriod(request.from(), request.to(), request.endCode(), Source.AUTHORITY, clock.instant());
        return told(childRef, tag, "care-period", care -> care.tell(told, today()));
    }

    /** @throws Problem {@code field-invalid}; {@code code-not-valid} */
    @Transactional
    public CareView legalStatus(String childRef, VersionTag tag, CareRequests.Status request) {
        LegalStatus told =
                new LegalStatus(request.since(), request.code(), request.need(), Source.AUTHORITY, clock.instant());
        return told(childRef, tag, "legal-status", care -> care.tell(told, today()));
    }

    /** @throws Problem {@code field-invalid}; {@code code-not-valid}; the number of a rule of the return */
    @Transactional
    public CareView review(String childRef, VersionTag tag, CareRequests.Review request) {
        HeldReview told = new HeldReview(request.heldOn(), request.code(), Source.AUTHORITY, clock.instant());
        return told(childRef, tag, "review", care -> care.tell(told, today()));
    }

    /** @throws Problem the number of a rule of the return, {@code rule-702} and others */
    @Transactional
    public CareView libertyOrder(String childRef, VersionTag tag, CareRequests.Order request) {
        LibertyOrder told = new LibertyOrder(
                request.start(), request.end(), request.courtReference(), Source.AUTHORITY, clock.instant());
        return told(childRef, tag, "liberty-order", care -> care.tell(told));
    }

    /** Casework told that care ended. */
    @Transactional(Transactional.TxType.MANDATORY)
    void learnEnd(String childRef, LocalDate day, String code, @Nullable Instant recordedAt) {
        learn(childRef, "care-ended", care -> care.tell(new ToldEnd(day, code, orNow(recordedAt))));
    }

    /** Casework told of another legal status. */
    @Transactional(Transactional.TxType.MANDATORY)
    void learnStatus(String childRef, LocalDate since, String code, @Nullable Instant recordedAt) {
        LegalStatus told = new LegalStatus(since, code, null, Source.CASEWORK, orNow(recordedAt));
        learn(childRef, "legal-status", care -> care.learn(told));
    }

    /** What is known of a child's care, as far as the present transaction sees it. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<CareFacts> factsOf(String childRef) {
        return repository.findByIdOptional(childRef).map(ChildCare::facts);
    }

    /** The next children of an authority in the order of their references, for whoever reads all of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CareFacts> after(String responsibleLa, String childRef, int limit) {
        return repository.after(responsibleLa, childRef, limit).stream()
                .map(ChildCare::facts)
                .toList();
    }

    /** References of an authority's children of whose care something has been told. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<String> childrenOf(String responsibleLa) {
        return Set.copyOf(repository.childRefs(responsibleLa));
    }

    /** Children for whom time alone may have changed what the return says. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<CareFacts> toLookAtAgain(LocalDate today, int limit) {
        return repository.toLookAtAgain(today, limit).stream()
                .map(ChildCare::facts)
                .toList();
    }

    /** Notes when to look at the child again. Nobody is told, since nothing of the care has changed. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void lookAgain(String childRef, LocalDate day) {
        repository.update("lookAgainOn = ?1 where childRef = ?2", day, childRef);
    }

    private CareView told(String childRef, VersionTag tag, String action, Consumer<ChildCare> change) {
        String authority = ownAuthority(childRef);
        Optional<ChildCare> known = repository.findByIdOptional(childRef);
        tag.mustMatch(known.map(ChildCare::shownVersion).orElse(0L));
        ChildCare care = known.orElseGet(() -> new ChildCare(childRef, authority));
        CareFacts before = care.facts();
        change.accept(care);
        CareFacts after = care.facts();
        listeners.forEach(listener -> listener.judge(before, after));
        return view(kept(care, action));
    }

    private void learn(String childRef, String action, Consumer<ChildCare> change) {
        ChildCare care = repository
                .findByIdOptional(childRef)
                .orElseGet(() -> new ChildCare(childRef, childRef.substring(0, GSS_CODE)));
        change.accept(care);
        kept(care, action);
    }

    /** Stored only after the change: what is stored and then changed would count as two versions. */
    private ChildCare kept(ChildCare care, String action) {
        repository.persistAndFlush(care);
        CareFacts after = care.facts();
        listeners.forEach(listener -> listener.changed(after));
        audit.record(AuditEntry.done(action, SUBJECT, care.childRef()));
        return care;
    }

    private String ownAuthority(String childRef) {
        Caller caller = currentCaller.get();
        if (!CHILD_REF.matcher(childRef).matches() || !childRef.startsWith(caller.organisation() + "-")) {
            throw Problem.notFound();
        }
        return caller.organisation();
    }

    private CareView view(ChildCare care) {
        return CareView.of(care.facts(), care.shownVersion(), today());
    }

    private Instant orNow(@Nullable Instant recordedAt) {
        return recordedAt == null ? clock.instant() : recordedAt;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
