package uk.panauthority.placement.block;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.home.HomeService;
import uk.panauthority.placement.home.HomeView;
import uk.panauthority.placement.home.KeptBeds;
import uk.panauthority.placement.home.VoidPeriods;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.problem.PlacementProblem;

/** Proposes, moves, counts and shows block contracts, each in one transaction. */
@ApplicationScoped
public class BlockContractService {

    private static final String SUBJECT = "block-contract";

    private final BlockContractRepository repository;
    private final VoidPeriods voids;
    private final BlockNights nights;
    private final HomeService homes;
    private final KeptBeds keptBeds;
    private final PlacementService placements;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public BlockContractService(
            BlockContractRepository repository,
            VoidPeriods voids,
            BlockNights nights,
            HomeService homes,
            KeptBeds keptBeds,
            PlacementService placements,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.voids = voids;
        this.nights = nights;
        this.homes = homes;
        this.keptBeds = keptBeds;
        this.placements = placements;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records a proposal of the caller's own authority.
     *
     * @throws Problem {@code field-invalid} for a home that there is not; as {@link BlockContract#propose}
     */
    @Transactional
    public BlockContractView propose(BlockContractRequests.Propose request) {
        Caller caller = currentCaller.get();
        HomeView home = homes.find(request.homeId())
                .orElseThrow(() -> Problem.at("/homeId", CommonProblem.FIELD_INVALID, "There is no such home."));
        BlockContract contract =
                BlockContract.propose(request, home.providerId(), home.places(), caller, clock.instant());
        repository.persist(contract);
        return changed(contract, caller, "propose");
    }

    /**
     * Approves a proposal and keeps its beds for the authority.
     *
     * @throws Problem {@code self-approval}; {@code decision-missing}; {@code contract-expired}; {@code bed-not-available}
     *     when the home has not so many beds free
     */
    @Transactional
    public BlockContractView approve(UUID id, VersionTag tag, BlockContractRequests.Decide request) {
        Caller caller = currentCaller.get();
        BlockContract contract = changeable(id, tag, caller);
        contract.approve(caller, request.decisionReference(), clock.instant(), today());
        keptBeds.keepForBlock(
                id,
                contract.homeId(),
                contract.ownerLa(),
                contract.beds(),
                contract.start(),
                contract.end(),
                placements.bedClaimsOf(contract.ownerLa(), contract.homeId()));
        return changed(contract, caller, "approve");
    }

    /**
     * Takes the next option, and keeps the beds until the new end.
     *
     * @throws Problem {@code extension-exhausted}; {@code contract-expired}; {@code decision-missing};
     *     {@code bed-not-available} when another block has one of the beds by then
     */
    @Transactional
    public BlockContractView extend(UUID id, VersionTag tag, BlockContractRequests.Decide request) {
        Caller caller = currentCaller.get();
        BlockContract contract = changeable(id, tag, caller);
        contract.extend(caller, request.decisionReference(), clock.instant(), today());
        keptBeds.keepUntil(id, contract.homeId(), contract.end());
        return changed(contract, caller, "extend");
    }

    /** @throws Problem {@code contract-expired}; {@code decision-missing} */
    @Transactional
    public BlockContractView terminate(UUID id, VersionTag tag, BlockContractRequests.Terminate request) {
        Caller caller = currentCaller.get();
        BlockContract contract = changeable(id, tag, caller);
        contract.terminate(caller, request.decisionReference(), request.effectiveOn(), clock.instant(), today());
        keptBeds.keepUntil(id, contract.homeId(), contract.end());
        return changed(contract, caller, "terminate");
    }

    /**
     * Records nights on which a bed of the block cannot be used.
     *
     * @throws Problem {@code bed-occupied}; {@code code-not-valid}; {@code field-invalid} for a bed or nights that are not
     *     of the contract
     */
    @Transactional
    public BlockContractView recordVoid(UUID id, VersionTag tag, BlockContractRequests.RecordVoid request) {
        Caller caller = currentCaller.get();
        BlockContract contract = changeable(id, tag, caller);
        contract.requireVoid(caller, request.firstNight(), request.returnedOn(), today());
        if (!nights.bedNumbers(contract).contains(request.bed())) {
            throw Problem.at("/bed", CommonProblem.FIELD_INVALID, "The bed is not one of the block.");
        }
        voids.recordOf(contract.homeId(), request.bed(), request.nights());
        repository.isChanged(contract);
        return changed(contract, caller, "record-void");
    }

    @Transactional
    public BlockContractView get(UUID id) {
        Caller caller = currentCaller.get();
        return shown(access.visible(repository.findByIdOptional(id), caller), caller);
    }

    @Transactional
    public Page<BlockContractView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        return Page.of(
                repository.newestOf(caller.organisation(), page), page, BlockContract::id, c -> shown(c, caller));
    }

    /**
     * What the block costs beside the price of the same beds without a discount.
     *
     * @param usedBeds to suppose so many; null for those that are used tonight
     * @throws Problem {@code field-invalid} for more beds than there are
     */
    @Transactional
    public BlockFigures figures(UUID id, AnnualConvention convention, @Nullable Integer usedBeds) {
        BlockContract contract = read(id, "figures");
        if (usedBeds != null && (usedBeds < 0 || usedBeds > contract.beds())) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "The block has not so many beds.");
        }
        LocalDate today = today();
        int used = usedBeds == null
                ? nights.occupancy(contract, today, today.plusDays(1)).used()
                : usedBeds;
        return BlockFigures.of(contract.weeklyRate(), contract.spotRate(), contract.beds(), used, convention);
    }

    /**
     * What the block cost in a period that is over.
     *
     * @param to the day after the last night, at the latest today
     * @throws Problem {@code field-invalid} for a period that is empty or not over
     */
    @Transactional
    public BlockStatementView statement(UUID id, @Nullable LocalDate from, @Nullable LocalDate to) {
        BlockContract contract = read(id, "statement");
        if (from == null || to == null || !from.isBefore(to) || to.isAfter(today())) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "Give nights that are over: from a day to a later one.");
        }
        boolean forOwner = contract.partiesOf(currentCaller.get()).contains(BlockParty.OWNER);
        return BlockStatementView.of(contract, from, to, nights.statement(contract, from, to), forOwner);
    }

    /**
     * The caller's own block, to lend of it.
     *
     * @param night on which it must be in force
     * @throws Problem {@code not-found}; {@code contract-expired} when it is not in force on that night
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LendableBlock lendable(UUID id, LocalDate night) {
        LendableBlock block = own(id);
        BlockContract contract = repository.findById(id);
        if (!contract.isLiveOn(night)) {
            throw Problem.of(PlacementProblem.CONTRACT_EXPIRED).with("lastDay", contract.lastDay());
        }
        return block;
    }

    /**
     * The caller's own block, in force or not.
     *
     * @throws Problem {@code not-found}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public LendableBlock own(UUID id) {
        Caller caller = currentCaller.get();
        BlockContract contract = access.visible(repository.findByIdOptional(id), caller);
        if (!contract.partiesOf(caller).contains(BlockParty.OWNER)) {
            throw Problem.notFound();
        }
        return new LendableBlock(
                id,
                contract.ownerLa(),
                contract.providerId(),
                contract.homeId(),
                nights.bedNumbers(contract),
                contract.weeklyRate(),
                contract.sharedWith(),
                contract.start(),
                contract.end());
    }

    private BlockContract changeable(UUID id, VersionTag tag, Caller caller) {
        BlockContract contract = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(contract.version());
        return contract;
    }

    private BlockContract read(UUID id, String what) {
        BlockContract contract = access.visible(repository.findByIdOptional(id), currentCaller.get());
        audit.record(AuditEntry.read(what, SUBJECT, id.toString()).concerning(contract.visibleTo()));
        return contract;
    }

    private BlockContractView changed(BlockContract contract, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, contract.id().toString()).concerning(contract.visibleTo()));
        return view(contract, caller);
    }

    private BlockContractView shown(BlockContract contract, Caller caller) {
        audit.record(AuditEntry.read("read", SUBJECT, contract.id().toString()).concerning(contract.visibleTo()));
        return view(contract, caller);
    }

    private BlockContractView view(BlockContract contract, Caller caller) {
        return BlockContractView.of(contract, nights.bedNumbers(contract), nights.voids(contract), caller, today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
