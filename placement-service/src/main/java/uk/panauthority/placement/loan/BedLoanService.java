package uk.panauthority.placement.loan;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.block.BlockContractService;
import uk.panauthority.placement.block.LendableBlock;
import uk.panauthority.placement.home.Beds;
import uk.panauthority.placement.home.KeptBeds;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.problem.PlacementProblem;

/** Offers, moves and shows loans of block beds, each in one transaction. */
@ApplicationScoped
public class BedLoanService {

    private static final String SUBJECT = "bed-loan";

    private final BedLoanRepository repository;
    private final RechargeRepository recharges;
    private final BlockContractService blocks;
    private final PlacementService placements;
    private final Beds beds;
    private final KeptBeds keptBeds;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public BedLoanService(
            BedLoanRepository repository,
            RechargeRepository recharges,
            BlockContractService blocks,
            PlacementService placements,
            Beds beds,
            KeptBeds keptBeds,
            AccessRule access,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.recharges = recharges;
        this.blocks = blocks;
        this.placements = placements;
        this.beds = beds;
        this.keptBeds = keptBeds;
        this.access = access;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Offers an empty bed of the caller's own block to the neighbours that its contract names.
     *
     * @throws Problem {@code not-found} for a block that is not the caller's; {@code contract-expired}; {@code field-invalid}
     *     for a bed that is not of the block, or a block that is shared with nobody; {@code bed-not-available} when the bed
     *     is taken or promised; {@code owner-has-need}
     */
    @Transactional
    public BedLoanView offer(BedLoanRequests.Offer request) {
        Caller caller = currentCaller.get();
        LendableBlock block = blocks.lendable(request.contractId(), request.firstNight());
        refuseWrongBed(block, request);
        boolean free = keptBeds.isFree(block.homeId(), request.bed(), request.firstNight());
        repository.offersOf(block.homeId(), request.bed()).forEach(earlier -> earlier.lapsesWith(stayOf(earlier)));
        if (!free || repository.isPromised(block.homeId(), request.bed())) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
        }
        refuseWhenNeeded(block);
        BedLoan loan = BedLoan.offer(block, request, caller, clock.instant());
        repository.persist(loan);
        outbox.publish(loan.offered());
        return changed(loan, caller, "offer");
    }

    /**
     * Asks for an offered bed, for the caller's own authority.
     *
     * @throws Problem {@code bed-not-available} when another asked first or the bed was filled
     */
    @Transactional
    public BedLoanView request(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        BedLoan loan = repository
                .locked(id)
                .filter(l -> l.isOfferedTo(caller) || l.visibleTo().contains(caller.organisation()))
                .orElseThrow(Problem::notFound);
        LentStay stay = stayOf(loan);
        long seen = loan.version();
        loan.request(caller, stay, clock.instant());
        tag.mustMatch(seen);
        return changed(loan, caller, "request");
    }

    /**
     * Lends the bed to the neighbour that asked.
     *
     * @throws Problem {@code owner-has-need}; {@code bed-not-available} when the bed has been taken
     */
    @Transactional
    public BedLoanView agree(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        BedLoan loan = changeable(id, tag, caller);
        BedLoanEvents.BedLoanAgreed agreed = loan.agree(caller, stayOf(loan), clock.instant());
        LendableBlock block = blocks.lendable(loan.contractId(), loan.firstNight());
        refuseWhenNeeded(block);
        keptBeds.keepForLoan(id, loan.homeId(), loan.bed(), loan.ownerLa(), agreed.borrowerLa(), loan.firstNight());
        outbox.publish(agreed);
        return changed(loan, caller, "agree");
    }

    /** @throws Problem {@code reason-required} */
    @Transactional
    public BedLoanView decline(UUID id, VersionTag tag, BedLoanRequests.Decline request) {
        Caller caller = currentCaller.get();
        BedLoan loan = changeable(id, tag, caller);
        loan.decline(caller, stayOf(loan), request.reason());
        return changed(loan, caller, "decline");
    }

    /** @throws Problem {@code recall-notice-short} */
    @Transactional
    public BedLoanView recall(UUID id, VersionTag tag, BedLoanRequests.Recall request) {
        Caller caller = currentCaller.get();
        BedLoan loan = changeable(id, tag, caller);
        loan.recall(caller, stayOf(loan), request.leaveBy(), today());
        return changed(loan, caller, "recall");
    }

    /**
     * Ends a loan after the borrower's child has left, and posts what it cost.
     *
     * @throws Problem {@code bed-occupied} while a child sleeps there
     */
    @Transactional
    public BedLoanView end(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        BedLoan loan = changeable(id, tag, caller);
        LentStay stay = stayOf(loan);
        BedLoanEvents.BedLoanEnded ended = loan.end(caller, stay, today());
        keptBeds.keepUntil(id, loan.homeId(), ended.endedOn());
        outbox.publish(ended);
        int nights = stay.nights(blocks.own(loan.contractId()).end());
        loan.recharge(stay, nights, clock.instant()).ifPresent(recharge -> {
            recharges.persist(recharge);
            recharge.posted(loan.contractId(), loan.providerId()).forEach(outbox::publish);
        });
        return changed(loan, caller, "end");
    }

    @Transactional
    public BedLoanView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<BedLoanView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(repository.newestOf(caller.organisation(), page), page, BedLoan::id, l -> shown(l, caller));
    }

    private static void refuseWrongBed(LendableBlock block, BedLoanRequests.Offer request) {
        if (!block.bedNumbers().contains(request.bed())) {
            throw Problem.at("/bed", CommonProblem.FIELD_INVALID, "The bed is not one of the block.");
        }
        if (block.sharedWith().isEmpty()) {
            throw Problem.at("/contractId", CommonProblem.FIELD_INVALID, "The block is shared with nobody.");
        }
    }

    /**
     * A bed is lent only when the children whom the owner itself expects in the home have free beds of the block without it.
     */
    private void refuseWhenNeeded(LendableBlock block) {
        LocalDate today = today();
        long free = block.bedNumbers().stream()
                .filter(bed -> keptBeds.isFree(block.homeId(), bed, today))
                .count();
        long expected = placements.expectedIn(block.ownerLa(), block.homeId());
        if (expected > 0 && expected >= free) {
            throw Problem.of(PlacementProblem.OWNER_HAS_NEED)
                    .with("expected", expected)
                    .with("free", free);
        }
    }

    private LentStay stayOf(BedLoan loan) {
        return LentStay.of(
                beds.stays(loan.homeId(), loan.firstNight(), null), loan.bed(), loan.firstNight(), loan.endedOnDay());
    }

    private BedLoan changeable(UUID id, VersionTag tag, Caller caller) {
        BedLoan loan = access.visible(repository.locked(id), caller);
        tag.mustMatch(loan.version());
        return loan;
    }

    private BedLoanView changed(BedLoan loan, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, loan.id().toString()).concerning(loan.visibleTo()));
        return view(loan, caller);
    }

    private BedLoanView shown(BedLoan loan, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, loan.id().toString()).concerning(loan.visibleTo()));
        return view(loan, caller);
    }

    private BedLoanView view(BedLoan loan, Caller caller) {
        return BedLoanView.of(loan, stayOf(loan), recharges.of(loan.id()).orElse(null), caller);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
