package uk.panauthority.placement.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;
import uk.panauthority.common.money.Money;

/** What other services learn of loans. */
public sealed interface BedLoanEvents extends DomainEvent {

    UUID loanId();

    @Override
    default String subject() {
        return loanId().toString();
    }

    /**
     * An empty bed of a block is offered to neighbours.
     *
     * @param offeredTo in the agreed order
     */
    record BedLoanOffered(
            UUID loanId,
            UUID contractId,
            UUID homeId,
            int bed,
            String ownerLa,
            List<String> offeredTo,
            LocalDate firstNight)
            implements BedLoanEvents {}

    /** The owner has agreed; the bed is kept for the borrower. */
    record BedLoanAgreed(
            UUID loanId, UUID contractId, UUID homeId, int bed, String ownerLa, String borrowerLa, LocalDate firstNight)
            implements BedLoanEvents {}

    /**
     * The bed is the owner's again.
     *
     * @param endedOn the day after the last night
     */
    record BedLoanEnded(
            UUID loanId,
            UUID contractId,
            UUID homeId,
            int bed,
            String ownerLa,
            String borrowerLa,
            LocalDate firstNight,
            LocalDate endedOn)
            implements BedLoanEvents {}

    /**
     * One side of what a loan cost. The other side has the same reference and the same amount.
     *
     * @param lineType whose books it is for
     * @param authority in whose books it stands
     * @param from first night
     * @param to the day after the last night
     */
    record RechargePosted(
            UUID reference,
            UUID loanId,
            UUID contractId,
            LineType lineType,
            String authority,
            String providerId,
            LocalDate from,
            LocalDate to,
            Money amount)
            implements BedLoanEvents {}

    /** The two sides of a recharge. */
    enum LineType {
        /** For the owner. */
        LOAN_INCOME,
        /** For the borrower. */
        LOAN_COST
    }
}
