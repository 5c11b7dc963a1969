package uk.panauthority.casework.interviewer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import uk.panauthority.common.time.PlatformClock;

/** Follows which interviewer organisations may be given no work although their contracts run. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class ProviderSuspensions {

    /** The ground under which what was given to them is suspended. */
    public static final String GROUND = "PROVIDER_SUSPENDED";

    private final InterviewerSuspensionRepository suspensions;
    private final InterviewerContractRepository contracts;
    private final Event<ContractEnding> endings;
    private final Event<ContractResuming> resumptions;
    private final Clock clock;

    public ProviderSuspensions(
            InterviewerSuspensionRepository suspensions,
            InterviewerContractRepository contracts,
            Event<ContractEnding> endings,
            Event<ContractResuming> resumptions,
            Clock clock) {
        this.suspensions = suspensions;
        this.contracts = contracts;
        this.endings = endings;
        this.resumptions = resumptions;
        this.clock = clock;
    }

    void suspended(ProviderSuspended told) {
        suspensions
                .findByIdOptional(InterviewerSuspension.keyOf(told))
                .ifPresentOrElse(
                        known -> known.until(told.to()), () -> suspensions.persist(new InterviewerSuspension(told)));
        suspensions.flush();
        if (concernsInterviews(told.scopeCode())) {
            contracts
                    .ofOrganisation(told.providerId())
                    .forEach(c -> endings.fire(new ContractEnding(c.contractId(), GROUND, told.from())));
        }
    }

    void reinstated(ProviderReinstated told) {
        suspensions.ofScope(told.providerId(), told.scopeCode()).stream()
                .filter(s -> s.holdsOn(told.from()) || s.from().isAfter(told.from()))
                .forEach(s -> s.reinstated(told.from()));
        suspensions.flush();
        LocalDate today = LocalDate.now(clock.withZone(PlatformClock.LONDON));
        if (concernsInterviews(told.scopeCode())
                && suspensions.of(told.providerId(), today).isEmpty()) {
            contracts
                    .ofOrganisation(told.providerId())
                    .forEach(c -> resumptions.fire(new ContractResuming(c.contractId(), GROUND)));
        }
    }

    private static boolean concernsInterviews(String scopeCode) {
        return scopeCode.equals(InterviewerSuspension.EVERYTHING) || scopeCode.equals(InterviewerContract.SERVICE);
    }
}
