package uk.panauthority.placement.loan;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.money.Money;

/**
 * A loan as its owner, its borrower and, while it is offered, the neighbours see it.
 *
 * @param weeklyRate for seven nights: the block's
 * @param arrivedOn when the borrower's child came
 * @param leaveBy until when the child leaves after a recall
 * @param endedOn the day after the last night
 */
public record BedLoanView(
        UUID id,
        BedLoanState state,
        long version,
        List<String> actions,
        UUID contractId,
        String ownerLa,
        @Nullable String borrowerLa,
        String providerId,
        UUID homeId,
        int bed,
        LocalDate firstNight,
        Money weeklyRate,
        Money fee,
        int recallNoticeDays,
        @Nullable LocalDate arrivedOn,
        @Nullable LocalDate leaveBy,
        @Nullable LocalDate endedOn,
        @Nullable Recharged recharge)
        implements Versioned {

    /**
     * What the loan cost: the owner's income and the borrower's cost under one reference.
     *
     * @param to the day after the last night
     */
    public record Recharged(UUID reference, LocalDate from, LocalDate to, int nights, Money amount) {}

    static BedLoanView of(BedLoan loan, LentStay stay, @Nullable Recharge recharge, Caller caller) {
        return new BedLoanView(
                loan.id(),
                loan.stateWith(stay),
                loan.version(),
                loan.actionsFor(caller, stay),
                loan.contractId(),
                loan.ownerLa(),
                loan.borrowerLa(),
                loan.providerId(),
                loan.homeId(),
                loan.bed(),
                loan.firstNight(),
                loan.weeklyRate(),
                loan.fee(),
                loan.recallNoticeDays(),
                isLent(loan.stateWith(stay)) ? stay.arrivedOn().orElse(null) : null,
                loan.leaveBy(),
                loan.endedOnDay(),
                recharge == null ? null : recharge.view());
    }

    /** Before, a child who came into the bed was the owner's and is no business of a neighbour. */
    private static boolean isLent(BedLoanState state) {
        return switch (state) {
            case IN_USE, RECALLED, ENDED -> true;
            case OFFERED, REQUESTED, AGREED, DECLINED, LAPSED -> false;
        };
    }
}
