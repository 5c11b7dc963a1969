package uk.panauthority.placement.loan;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.loan.BedLoanAction.AGREE;
import static uk.panauthority.placement.loan.BedLoanAction.ARRIVE;
import static uk.panauthority.placement.loan.BedLoanAction.DECLINE;
import static uk.panauthority.placement.loan.BedLoanAction.END;
import static uk.panauthority.placement.loan.BedLoanAction.LAPSE;
import static uk.panauthority.placement.loan.BedLoanAction.RECALL;
import static uk.panauthority.placement.loan.BedLoanAction.REQUEST;
import static uk.panauthority.placement.loan.BedLoanState.AGREED;
import static uk.panauthority.placement.loan.BedLoanState.DECLINED;
import static uk.panauthority.placement.loan.BedLoanState.ENDED;
import static uk.panauthority.placement.loan.BedLoanState.IN_USE;
import static uk.panauthority.placement.loan.BedLoanState.LAPSED;
import static uk.panauthority.placement.loan.BedLoanState.OFFERED;
import static uk.panauthority.placement.loan.BedLoanState.RECALLED;
import static uk.panauthority.placement.loan.BedLoanState.REQUESTED;
import static uk.panauthority.placement.loan.LoanParty.NEIGHBOUR;
import static uk.panauthority.placement.loan.LoanParty.OWNER;
import static uk.panauthority.placement.party.Roles.COMMISSIONING_OFFICER;
import static uk.panauthority.placement.party.Roles.PLACEMENT_OFFICER;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;

/** How a loan may move. The arrival of the borrower's child, and the owner's filling the bed, follow from who sleeps there. */
public final class BedLoanLifecycle {

    private static final May<LoanParty> OFFICER_OF_OWNER = by(OWNER, COMMISSIONING_OFFICER);

    public static final Lifecycle<BedLoanState, BedLoanAction, LoanParty> TABLE =
            Lifecycle.<BedLoanState, BedLoanAction, LoanParty>of("BedLoan", OFFERED)
                    .move(OFFERED, REQUEST, REQUESTED, by(NEIGHBOUR, PLACEMENT_OFFICER, COMMISSIONING_OFFICER))
                    .automatic(OFFERED, LAPSE, LAPSED, "a child came into the bed")
                    .move(REQUESTED, AGREE, AGREED, OFFICER_OF_OWNER)
                    .move(REQUESTED, DECLINE, DECLINED, OFFICER_OF_OWNER)
                    .automatic(AGREED, ARRIVE, IN_USE, "the borrower's child came into the bed")
                    .move(AGREED, END, ENDED, OFFICER_OF_OWNER)
                    .move(IN_USE, RECALL, RECALLED, OFFICER_OF_OWNER)
                    .move(IN_USE, END, ENDED, OFFICER_OF_OWNER)
                    .move(RECALLED, END, ENDED, OFFICER_OF_OWNER)
                    .build();

    private BedLoanLifecycle() {}
}
