package uk.panauthority.placement.offer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/**
 * Keeps offers. The competition calls it with what it knows of the invitation; whether the caller was invited and whether the
 * seal is broken has been judged there. Nothing here publishes an event or concerns another organisation in the audit while
 * the competition is sealed.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class OfferService {

    private static final String SUBJECT = "offer";

    private final OfferRepository repository;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public OfferService(
            OfferRepository repository, AccessRule access, CurrentCaller currentCaller, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws Problem {@code offer-late} */
    public OfferView draft(OfferTerms terms, OfferRequests.Content request) {
        Caller caller = currentCaller.get();
        OfferPolicies.refuseLate(terms, clock.instant());
        Offer offer = Offer.draft(terms, request.content(), caller);
        repository.persist(offer);
        return saved(offer, terms, caller, "draft");
    }

    /** @throws Problem {@code offer-late} */
    public OfferView amend(UUID id, VersionTag tag, OfferTerms terms, OfferRequests.Content request) {
        Caller caller = currentCaller.get();
        Offer offer = own(id, tag, caller);
        OfferPolicies.refuseLate(terms, clock.instant());
        offer.amend(caller, request.content());
        return saved(offer, terms, caller, ActionCode.of(OfferAction.AMEND));
    }

    /** Hands an offer in, in place of an earlier one of the same provider. @throws Problem see {@link Offer#submit} */
    public OfferView submit(UUID id, VersionTag tag, OfferTerms terms) {
        Caller caller = currentCaller.get();
        Offer offer = own(id, tag, caller);
        repository
                .submittedOf(offer.competitionId(), caller.organisation())
                .filter(earlier -> !earlier.id().equals(id))
                .ifPresent(earlier -> earlier.happens(OfferAction.REPLACE));
        repository.flush();
        offer.submit(caller, terms, clock.instant());
        return saved(offer, terms, caller, ActionCode.of(OfferAction.SUBMIT));
    }

    /** @throws Problem {@code offer-late} */
    public OfferView withdraw(UUID id, VersionTag tag, OfferTerms terms) {
        Caller caller = currentCaller.get();
        Offer offer = own(id, tag, caller);
        offer.withdraw(caller, terms, clock.instant());
        return saved(offer, terms, caller, ActionCode.of(OfferAction.WITHDRAW));
    }

    /** The competition that an offer answers; the offer must be the caller's own, or unsealed to it. */
    public UUID competitionOf(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(Problem::notFound).competitionId();
    }

    /** @param unsealed whether the buyer may read offers of this competition */
    public OfferView get(UUID id, boolean unsealed, Instant deadline) {
        Caller caller = currentCaller.get();
        Offer offer = access.visible(repository.findByIdOptional(id).map(o -> unsealed ? o.unsealed() : o), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
        return OfferView.of(offer, caller, clock.instant(), deadline);
    }

    /** The caller's own offers in a competition. */
    public Page<OfferView> own(UUID competitionId, Instant deadline, PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.ownOf(competitionId, caller.organisation(), page),
                page,
                Offer::id,
                o -> OfferView.of(o, caller, clock.instant(), deadline));
    }

    /** All that count, for the buyer of a competition whose seal is broken. */
    public Page<OfferView> all(UUID competitionId, Instant deadline, PageRequest page) {
        Caller caller = currentCaller.get();
        List<Offer> rows = repository.countingOf(competitionId, page);
        audit.record(AuditEntry.listed(
                SUBJECT, rows.stream().map(o -> o.id().toString()).toList(), Set.of()));
        return Page.of(rows, page, Offer::id, o -> OfferView.of(o, caller, clock.instant(), deadline));
    }

    /** How many providers have an offer in; the buyer may know while the competition is sealed. */
    public int received(UUID competitionId) {
        return repository.received(competitionId);
    }

    /** Whether the caller's own organisation has an offer in. */
    public boolean hasSubmitted(UUID competitionId, String providerId) {
        return repository.submittedOf(competitionId, providerId).isPresent();
    }

    /** What the evaluation needs, once the seal is broken. */
    public List<EvaluatedOffer> evaluated(UUID competitionId) {
        return repository.counting(competitionId).stream()
                .map(EvaluatedOffer::of)
                .toList();
    }

    /** @throws Problem {@code not-found}; {@code transition-refused} when they have been recorded */
    public OfferView found(UUID id, VersionTag tag, List<GatewayFinding> findings, Instant deadline) {
        Caller caller = currentCaller.get();
        Offer offer = unsealed(id, tag, caller);
        offer.found(findings);
        return saved(offer, caller, "gateway", deadline);
    }

    /** @throws Problem {@code field-invalid}; {@code reason-required} */
    public OfferView exempt(UUID id, VersionTag tag, String code, @Nullable String reason, Instant deadline) {
        Caller caller = currentCaller.get();
        Offer offer = unsealed(id, tag, caller);
        offer.exempt(caller, code, reason, clock.instant());
        return saved(offer, caller, ActionCode.of(OfferAction.EXEMPT), deadline);
    }

    /** Those that passed the gateway are scored. */
    public void scored(UUID competitionId) {
        repository.counting(competitionId).stream()
                .filter(o -> o.state() == OfferState.SUBMITTED)
                .forEach(o -> o.happens(OfferAction.SCORE));
    }

    /** @throws Problem {@code not-found} for an offer of another competition; {@code gateway-failed} */
    public EvaluatedOffer requirePassed(UUID competitionId, UUID offerId) {
        Offer offer = repository
                .findByIdOptional(offerId)
                .filter(o -> o.competitionId().equals(competitionId) && o.counts())
                .orElseThrow(Problem::notFound);
        offer.requirePassed();
        return EvaluatedOffer.of(offer);
    }

    /** The competition is decided: one offer is selected, or none, and all others are not. */
    public void decided(UUID competitionId, @Nullable UUID selected) {
        repository
                .counting(competitionId)
                .forEach(o -> o.happens(o.id().equals(selected) ? OfferAction.SELECT : OfferAction.NOT_SELECT));
    }

    private Offer own(UUID id, VersionTag tag, Caller caller) {
        Offer offer = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(offer.version());
        return offer;
    }

    private Offer unsealed(UUID id, VersionTag tag, Caller caller) {
        Offer offer = access.visible(repository.findByIdOptional(id).map(Offer::unsealed), caller);
        tag.mustMatch(offer.version());
        return offer;
    }

    private OfferView saved(Offer offer, OfferTerms terms, Caller caller, String action) {
        return saved(offer, caller, action, terms.deadline());
    }

    private OfferView saved(Offer offer, Caller caller, String action, Instant deadline) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, offer.id().toString()));
        return OfferView.of(offer, caller, clock.instant(), deadline);
    }
}
