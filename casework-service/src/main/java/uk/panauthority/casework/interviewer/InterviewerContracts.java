package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.time.PlatformClock;

/** What contracts say about who may hold interviews. */
@ApplicationScoped
public class InterviewerContracts {

    private final InterviewerContractRepository contracts;
    private final InterviewerSuspensionRepository suspensions;
    private final Event<ContractEnding> endings;
    private final CurrentCaller currentCaller;
    private final Clock clock;

    public InterviewerContracts(
            InterviewerContractRepository contracts,
            InterviewerSuspensionRepository suspensions,
            Event<ContractEnding> endings,
            CurrentCaller currentCaller,
            Clock clock) {
        this.contracts = contracts;
        this.suspensions = suspensions;
        this.endings = endings;
        this.currentCaller = currentCaller;
        this.clock = clock;
    }

    /** Whether the organisation may be given interviews for this area on this day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ContractFinding find(String organisation, String area, LocalDate day) {
        List<InterviewerContract> known = contracts.ofOrganisationIn(organisation, area);
        return nearest(known, ContractStanding.LIVE, day)
                .map(c -> unlessSuspended(c, day))
                .or(() -> nearest(known, ContractStanding.ENDED, day).map(InterviewerContracts::ended))
                .or(() -> nearest(known, ContractStanding.UPCOMING, day).map(InterviewerContracts::upcoming))
                .orElseGet(ContractFinding.None::new);
    }

    /** Whether work may be done under this very contract on this day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public ContractFinding find(UUID contractId, LocalDate day) {
        return contracts
                .findByIdOptional(contractId)
                .<ContractFinding>map(c -> switch (c.standingOn(day)) {
                    case LIVE -> unlessSuspended(c, day);
                    case ENDED -> ended(c);
                    case UPCOMING -> upcoming(c);
                })
                .orElseGet(ContractFinding.None::new);
    }

    /** The organisations that may be given interviews for this area on this day; each by the contract that ends last. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<LiveSupplier> suppliers(String area, LocalDate day) {
        return contracts.in(area).stream()
                .filter(c -> c.standingOn(day) == ContractStanding.LIVE)
                .filter(c -> suspensions.of(c.organisation(), day).isEmpty())
                .sorted(Comparator.comparing(InterviewerContracts::end)
                        .reversed()
                        .thenComparing(InterviewerContract::contractId))
                .map(c -> new LiveSupplier(c.organisation(), c.contractId(), c.areas()))
                .toList();
    }

    /** The contracts that concern the caller's organisation: as buyer, as served area, or as supplier. */
    @Transactional
    public Page<InterviewerContractView> list(@Nullable String area, PageRequest page) {
        Caller caller = currentCaller.get();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        return Page.of(
                contracts.pageOf(caller.organisation(), area, page),
                page,
                InterviewerContract::contractId,
                c -> InterviewerContractView.of(c, today));
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void signed(ContractSigned signed) {
        Optional<InterviewerContract> known = contracts.findByIdOptional(signed.contractId());
        if (known.isEmpty() && !signed.serviceCode().equals(InterviewerContract.SERVICE)) {
            return;
        }
        known.orElseGet(() -> created(signed.contractId(), signed.providerId(), signed.lead(), signed.buyers()))
                .signed(signed);
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void terminated(ContractTerminated terminated) {
        InterviewerContract contract = contracts
                .findByIdOptional(terminated.contractId())
                .orElseGet(() -> created(
                        terminated.contractId(), terminated.providerId(), terminated.lead(), terminated.buyers()));
        contract.terminated(terminated.groundCode(), terminated.effectiveOn());
        contracts.flush();
        if (contract.isForInterviews()) {
            endings.fire(
                    new ContractEnding(terminated.contractId(), terminated.groundCode(), terminated.effectiveOn()));
        }
    }

    @Transactional(Transactional.TxType.MANDATORY)
    void extended(ContractExtended extended) {
        contracts
                .findByIdOptional(extended.contractId())
                .orElseGet(
                        () -> created(extended.contractId(), extended.providerId(), extended.lead(), extended.buyers()))
                .extended(extended.end());
    }

    private ContractFinding unlessSuspended(InterviewerContract live, LocalDate day) {
        return suspensions
                .of(live.organisation(), day)
                .<ContractFinding>map(s -> new ContractFinding.Suspended(live.contractId(), s.from(), s.to()))
                .orElseGet(() -> new ContractFinding.Live(live.contractId()));
    }

    private InterviewerContract created(UUID id, String organisation, String lead, List<String> buyers) {
        InterviewerContract contract = new InterviewerContract(id, organisation, lead, buyers);
        contracts.persist(contract);
        return contract;
    }

    /**
     * The contract of this standing that ends last; for those to come, the one that begins first. Of several alike the
     * newest, so that the same question has the same answer.
     */
    private static Optional<InterviewerContract> nearest(
            List<InterviewerContract> known, ContractStanding standing, LocalDate day) {
        Comparator<InterviewerContract> order = standing == ContractStanding.UPCOMING
                ? Comparator.comparing(InterviewerContracts::start).reversed()
                : Comparator.comparing(InterviewerContracts::end);
        return known.stream()
                .filter(c -> c.standingOn(day) == standing)
                .max(order.thenComparing(InterviewerContract::contractId));
    }

    private static ContractFinding ended(InterviewerContract contract) {
        return new ContractFinding.Ended(contract.contractId(), contract.groundCode(), end(contract));
    }

    private static ContractFinding upcoming(InterviewerContract contract) {
        return new ContractFinding.Upcoming(contract.contractId(), start(contract));
    }

    private static LocalDate start(InterviewerContract signed) {
        return Objects.requireNonNull(signed.startOn());
    }

    private static LocalDate end(InterviewerContract signed) {
        return Objects.requireNonNull(signed.endedOn());
    }
}
