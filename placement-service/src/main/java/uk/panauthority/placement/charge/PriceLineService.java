package uk.panauthority.placement.charge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.agreement.AgreementService;
import uk.panauthority.placement.agreement.AgreementState;
import uk.panauthority.placement.agreement.AgreementView;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.party.Party;
import uk.panauthority.placement.placement.PlacementService;

/** Proposes, approves, ends, suspends and shows price lines, each in one transaction. Signed orders bring the first. */
@ApplicationScoped
public class PriceLineService {

    private static final String SUBJECT = "price-line";

    private final PriceLineRepository repository;
    private final ChargeRepository ledger;
    private final ApprovalLimits limits;
    private final AgreementService agreements;
    private final PlacementService placements;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public PriceLineService(
            PriceLineRepository repository,
            ChargeRepository ledger,
            ApprovalLimits limits,
            AgreementService agreements,
            PlacementService placements,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.ledger = ledger;
        this.limits = limits;
        this.agreements = agreements;
        this.placements = placements;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** The order has been signed: its weekly rate becomes the core line of its agreement, in the same transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fromOrder(SignedPrice price) {
        LineParties of = new LineParties(price.agreementId(), price.placementId(), price.orderId(), price.parties());
        PriceLineTerms terms = PriceLineTerms.ofOrder(price.weeklyRate(), price.start(), price.lastDay());
        PriceLine line = PriceLine.ofOrder(of, terms, clock.instant());
        repository.persist(line);
        audit.record(AuditEntry.done("bring", SUBJECT, line.id().toString()).concerning(line.visibleTo()));
    }

    /**
     * Proposes a line of an agreement of the caller's own authority.
     *
     * @throws Problem {@code split-total}; {@code price-unconfirmed}; {@code line-charged}; {@code charge-overlap}
     */
    @Transactional
    public PriceLineView propose(PriceLineRequests.Propose request) {
        Caller caller = currentCaller.get();
        AgreementView agreement = agreements.get(request.agreementId());
        Parties parties = new Parties(agreement.responsibleLa(), agreement.providerId());
        requireResponsible(parties, caller);
        if (agreement.state() == AgreementState.ENDED) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", agreement.state().name())
                    .with("allowedActions", agreement.actions());
        }
        String authority = parties.responsibleLa();
        PriceLineTerms terms =
                PriceLineForm.terms(request, authority, limits.latestReview(authority, request.startsOn()));
        judge(terms, request, authority);
        UUID orderId = placements.get(agreement.placementId()).orderId();
        PriceLine line = PriceLine.propose(
                new LineParties(agreement.id(), agreement.placementId(), orderId, parties),
                terms,
                limits.approvalsOf(authority, terms, today()),
                caller,
                clock.instant());
        requireSingleCharge(line);
        repository.persist(line);
        return changed(line, caller, "propose");
    }

    /**
     * One approver's yes; the last one needed also ends the line that this one replaces.
     *
     * @throws Problem {@code self-approval}; {@code line-charged}; {@code charge-overlap}
     */
    @Transactional
    public PriceLineView approve(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PriceLine line = changeable(id, tag, caller);
        if (line.approve(caller, clock.instant())) {
            // Judged once more: other lines may have come, or been charged, since the proposal.
            requireSingleCharge(line);
            find(line.terms().replaces()).ifPresent(old -> old.makeWayFor(line));
        }
        return changed(line, caller, "approve");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public PriceLineView refuse(UUID id, VersionTag tag, PriceLineRequests.Refuse request) {
        Caller caller = currentCaller.get();
        PriceLine line = changeable(id, tag, caller);
        line.refuse(caller, request.reason(), clock.instant());
        return changed(line, caller, "refuse");
    }

    /** @throws Problem {@code line-charged} */
    @Transactional
    public PriceLineView end(UUID id, VersionTag tag, PriceLineRequests.End request) {
        Caller caller = currentCaller.get();
        PriceLine line = changeable(id, tag, caller);
        line.end(caller, request.endsOn());
        return changed(line, caller, "end");
    }

    /** @throws Problem {@code line-charged}; {@code charge-overlap} */
    @Transactional
    public PriceLineView suspend(UUID id, VersionTag tag, PriceLineRequests.Suspend request) {
        Caller caller = currentCaller.get();
        PriceLine line = changeable(id, tag, caller);
        line.suspend(caller, request.startsOn(), request.endsOn(), request.retained(), clock.instant());
        return changed(line, caller, "suspend");
    }

    /** @throws Problem {@code line-charged}; {@code charge-overlap} when a retainer is paid for nights from then on */
    @Transactional
    public PriceLineView resume(UUID id, VersionTag tag, PriceLineRequests.Resume request) {
        Caller caller = currentCaller.get();
        PriceLine line = changeable(id, tag, caller);
        line.resume(caller, request.resumesOn());
        requireSingleCharge(line);
        return changed(line, caller, "resume");
    }

    @Transactional
    public PriceLineView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<PriceLineView> list(@Nullable UUID agreementId, PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), agreementId, page),
                page,
                PriceLine::id,
                line -> shown(line, caller));
    }

    /** What an agreement costs in a week, by the lines that are live on this night; today when none is named. */
    @Transactional
    public WeeklyCostView weeklyCost(UUID agreementId, @Nullable LocalDate on) {
        AgreementView agreement = agreements.get(agreementId);
        LocalDate night = on == null ? today() : on;
        List<PriceLine> live = repository.approvedOf(agreement.id()).stream()
                .filter(line -> line.isLiveOn(night) && !line.terms().isPaidOnce())
                .toList();
        return WeeklyCostView.of(agreement.id(), night, live);
    }

    static void requireResponsible(Parties parties, Caller caller) {
        if (!parties.of(caller.organisation()).contains(Party.RESPONSIBLE)) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
    }

    private void judge(PriceLineTerms terms, PriceLineRequests.Propose request, String authority) {
        PriceLinePolicies.requireFittingUnit(terms);
        PriceLinePolicies.requireDates(terms);
        PriceLinePolicies.requireReview(terms, limits.latestReview(authority, terms.startsOn()));
        PriceLinePolicies.requireWhole(terms);
        PriceLinePolicies.requireCountableRetainer(terms);
        limits.requireConfirmed(
                authority, terms.weekEquivalent(), Boolean.TRUE.equals(request.amountConfirmed()), today());
        PriceLinePolicies.requireReplaceable(terms, find(terms.replaces()).orElse(null), request.agreementId());
        PriceLinePolicies.requireCorrectable(
                terms, find(terms.corrects()).orElse(null), request.agreementId(), held(terms.corrects()));
    }

    private Money held(@Nullable UUID lineId) {
        return lineId == null
                ? Money.ZERO
                : Money.sum(ledger.ofLineAndCorrections(lineId).stream()
                        .map(Charge::amount)
                        .toList());
    }

    private void requireSingleCharge(PriceLine line) {
        if (line.terms().isPaidOnce()) {
            return;
        }
        List<PriceLine> others = repository.approvedOf(line.agreementId()).stream()
                .filter(other -> !other.id().equals(line.id()))
                .toList();
        List<Nights> mine = line.chargingNights();
        PriceLinePolicies.requireSingleCharge(
                line.type(), mine, others, line.terms().replaces(), line.terms().startsOn());
    }

    private Optional<PriceLine> find(@Nullable UUID id) {
        return id == null ? Optional.empty() : repository.findByIdOptional(id);
    }

    private PriceLine changeable(UUID id, VersionTag tag, Caller caller) {
        PriceLine line = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(line.version());
        return line;
    }

    private PriceLineView changed(PriceLine line, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, line.id().toString()).concerning(line.visibleTo()));
        return PriceLineView.of(line, caller);
    }

    private PriceLineView shown(PriceLine line, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, line.id().toString()).concerning(line.visibleTo()));
        return PriceLineView.of(line, caller);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
