package uk.panauthority.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/**
 * The use cases of contracts, each one transaction: load, act, publish, save, audit. The rules are not here but in the
 * contract, its policies and its lifecycle.
 */
@ApplicationScoped
public class ContractService {

    private static final String SUBJECT = "contract";

    private final ContractRepository contracts;
    private final ContractCodes codes;
    private final CurrentCaller currentCaller;
    private final AccessRule access;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    ContractService(
            ContractRepository contracts,
            ContractCodes codes,
            CurrentCaller currentCaller,
            AccessRule access,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.contracts = contracts;
        this.codes = codes;
        this.currentCaller = currentCaller;
        this.access = access;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    ContractView draft(ContractTerms terms) {
        Contract contract = Contract.draft(Ids.next(), terms, currentCaller.get());
        codes.require(terms);
        contracts.persist(contract);
        return saved(contract, "draft");
    }

    @Transactional
    ContractView revise(UUID id, VersionTag tag, ContractTerms terms) {
        Contract contract = loaded(id, tag);
        contract.revise(terms, currentCaller.get(), today());
        codes.require(terms);
        return saved(contract, ActionCode.of(ContractAction.REVISE));
    }

    @Transactional
    ContractView propose(UUID id, VersionTag tag) {
        Contract contract = loaded(id, tag);
        contract.propose(currentCaller.get(), today());
        return saved(contract, ActionCode.of(ContractAction.PROPOSE));
    }

    @Transactional
    ContractView acceptFinding(UUID id, VersionTag tag, ContractRequests.Acceptance request) {
        Contract contract = loaded(id, tag);
        contract.acceptFinding(request.finding(), request.reason(), currentCaller.get(), clock.instant(), today());
        return saved(contract, ActionCode.of(ContractAction.ACCEPT_FINDING));
    }

    @Transactional
    ContractView sign(UUID id, VersionTag tag, ContractRequests.Signing request) {
        Contract contract = loaded(id, tag);
        contract.sign(request.decisionReference(), request.signedOn(), currentCaller.get(), clock.instant(), today())
                .ifPresent(outbox::publish);
        return saved(contract, ActionCode.of(ContractAction.SIGN));
    }

    @Transactional
    ContractView withdraw(UUID id, VersionTag tag, ContractRequests.Withdrawing request) {
        Contract contract = loaded(id, tag);
        contract.withdraw(request.reason(), currentCaller.get(), clock.instant(), today());
        return saved(contract, ActionCode.of(ContractAction.WITHDRAW));
    }

    @Transactional
    ContractView terminate(UUID id, VersionTag tag, ContractRequests.Terminating request) {
        Contract contract = loaded(id, tag);
        Termination termination = request.toTermination(currentCaller.get(), clock.instant());
        ContractEvents.ContractTerminated terminated = contract.terminate(termination, currentCaller.get(), today());
        codes.requireGround(termination.groundCode(), termination.noticeGivenOn());
        outbox.publish(terminated);
        return saved(contract, ActionCode.of(ContractAction.TERMINATE));
    }

    @Transactional
    ContractView get(UUID id) {
        return view(visible(id));
    }

    @Transactional
    Page<ContractView> list(@Nullable String serviceCode, @Nullable ContractState state, PageRequest page) {
        String organisation = currentCaller.get().organisation();
        return Page.of(contracts.page(organisation, serviceCode, state, today(), page), page, Contract::id, this::view);
    }

    /**
     * Where and when a contract binds, for a caller who may see it; empty while it is not signed by all.
     *
     * @throws uk.panauthority.common.problem.Problem {@code not-found} when the caller may not know of it
     */
    @Transactional
    public Optional<ContractInForce> inForce(UUID id) {
        return visible(id).inForce();
    }

    /**
     * What a contract costs, for a caller who may see it; empty while it is not signed by all.
     *
     * @throws uk.panauthority.common.problem.Problem {@code not-found} when the caller may not know of it
     */
    @Transactional
    public Optional<ContractFinance> finance(UUID id) {
        return visible(id).finance();
    }

    private Contract visible(UUID id) {
        return access.visible(contracts.findByIdOptional(id), currentCaller.get());
    }

    private Contract loaded(UUID id, VersionTag tag) {
        Contract contract = visible(id);
        tag.mustMatch(contract.version());
        return contract;
    }

    /** Flushes, so that the view shows the new version and a lost race is found here. */
    private ContractView saved(Contract contract, String action) {
        contracts.flush();
        audit.record(AuditEntry.done(action, SUBJECT, contract.id().toString())
                .concerning(Set.copyOf(contract.terms().buyers())));
        return view(contract);
    }

    private ContractView view(Contract contract) {
        return ContractView.of(contract, currentCaller.get(), today(), codes);
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
