package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.interviewer.ContractFinding;
import uk.panauthority.casework.interviewer.InterviewerContracts;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Demands a live contract of whoever is given an interview, or still holds one; an authority's own service needs none. */
@ApplicationScoped
public class ContractCheck {

    private final InterviewerContracts contracts;

    public ContractCheck(InterviewerContracts contracts) {
        this.contracts = contracts;
    }

    /**
     * The contract under which the organisation may be given the interview.
     *
     * @return null for the delivering authority's own service
     * @throws Problem {@code contract-not-live} with what is known of the contract that ended last
     */
    @Nullable
    UUID requireForAllocation(ReturnHomeInterview interview, String organisation, Instant now) {
        if (organisation.equals(interview.deliveringLa())) {
            return null;
        }
        return live(contracts.find(organisation, interview.deliveringLa(), day(now)));
    }

    /**
     * Demands that the allocation counts at this time.
     *
     * @throws Problem {@code contract-not-live} as above
     */
    void requireStillLive(Allocation allocation, Instant at) {
        if (allocation.contractId() != null) {
            live(contracts.find(allocation.contractId(), day(at)));
        }
    }

    private static UUID live(ContractFinding finding) {
        return switch (finding) {
            case ContractFinding.Live(UUID contractId) -> contractId;
            case ContractFinding.Ended ended -> throw ended(ended);
            case ContractFinding.Upcoming(UUID contractId, LocalDate startsOn) ->
                throw Problem.of(CaseworkProblem.CONTRACT_NOT_LIVE, "Its contract for this area has not begun.")
                        .with("contractId", contractId)
                        .with("startsOn", startsOn);
            case ContractFinding.Suspended suspended -> throw suspended(suspended);
            case ContractFinding.None() ->
                throw Problem.of(CaseworkProblem.CONTRACT_NOT_LIVE, "It has no contract for this area.");
        };
    }

    private static Problem ended(ContractFinding.Ended ended) {
        Problem problem = Problem.of(CaseworkProblem.CONTRACT_NOT_LIVE, "Its contract for this area has ended.")
                .with("contractId", ended.contractId())
                .with("endedOn", ended.endedOn());
        return ended.groundCode() == null ? problem : problem.with("groundCode", ended.groundCode());
    }

    private static Problem suspended(ContractFinding.Suspended suspended) {
        Problem problem = Problem.of(CaseworkProblem.CONTRACT_NOT_LIVE, "The organisation is suspended.")
                .with("contractId", suspended.contractId())
                .with("suspendedFrom", suspended.from());
        return suspended.to() == null ? problem : problem.with("suspendedTo", suspended.to());
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, PlatformClock.LONDON);
    }
}
