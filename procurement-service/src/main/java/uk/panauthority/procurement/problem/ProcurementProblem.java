package uk.panauthority.procurement.problem;

import uk.panauthority.common.problem.ProblemType;

/** Problems of procurement besides the common ones. */
public enum ProcurementProblem implements ProblemType {
    CONTRACT_EXPIRED(409, "The contract has ended; nothing changes it any more."),
    TOTAL_MISMATCH(409, "A stated total is unlike its parts, and not every buyer has accepted that."),
    NOTICE_SHORT(422, "The termination takes effect before notice of it is given."),
    NUMBER_INVALID(422, "A number is plain decimal, not negative, with at most four decimals."),
    RING_FENCE_EXCEEDED(422, "The ring-fences are more than the price."),
    SHARES_TOTAL(422, "The contributions do not add up to the price."),
    WEIGHTS_TOTAL(422, "The weights do not add up to 100.");

    private final int status;
    private final String title;

    ProcurementProblem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
