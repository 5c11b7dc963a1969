package uk.panauthority.casework.interviewer;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One organisation's contract for interviews.
 *
 * @param state how it stands today
 * @param end last day of the agreed term
 * @param groundCode why it is or will be ended before that; absent when it is not
 * @param endedOn first day without it after a termination, or its last day when the term ran out; absent while it is live
 */
public record InterviewerContractView(
        String organisation,
        UUID contractId,
        String lead,
        List<String> areas,
        ContractStanding state,
        LocalDate start,
        LocalDate end,
        @Nullable String groundCode,
        @Nullable LocalDate terminationEffectiveOn,
        @Nullable LocalDate endedOn) {

    static InterviewerContractView of(InterviewerContract contract, LocalDate today) {
        ContractStanding state = contract.standingOn(today);
        return new InterviewerContractView(
                contract.organisation(),
                contract.contractId(),
                contract.lead(),
                contract.areas(),
                state,
                Objects.requireNonNull(contract.startOn()),
                Objects.requireNonNull(contract.endOn()),
                contract.groundCode(),
                contract.terminationEffectiveOn(),
                state == ContractStanding.ENDED ? contract.endedOn() : null);
    }
}
