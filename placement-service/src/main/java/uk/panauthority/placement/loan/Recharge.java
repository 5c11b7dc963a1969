package uk.panauthority.placement.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;

/** What a loan cost: one amount, the owner's income and the borrower's cost. Never changed. */
@Entity
@Table(name = "bed_loan_recharge")
class Recharge {

    @Id
    private UUID reference;

    @Column(name = "loan_id", updatable = false)
    private UUID loanId;

    @Column(name = "owner_la", updatable = false)
    private String ownerLa;

    @Column(name = "borrower_la", updatable = false)
    private String borrowerLa;

    @Column(name = "period_from", updatable = false)
    private LocalDate from;

    @Column(name = "period_to", updatable = false)
    private LocalDate to;

    @Column(updatable = false)
    private int nights;

    @Column(updatable = false)
    private Money amount;

    @Column(name = "posted_at", updatable = false)
    private Instant postedAt;

    protected Recharge() {}

    static Recharge of(
            UUID loanId,
            String ownerLa,
            String borrowerLa,
            LocalDate from,
            LocalDate to,
            int nights,
            Money amount,
            Instant now) {
        Recharge recharge = new Recharge();
        recharge.reference = Ids.next();
        recharge.loanId = loanId;
        recharge.ownerLa = ownerLa;
        recharge.borrowerLa = borrowerLa;
        recharge.from = from;
        recharge.to = to;
        recharge.nights = nights;
        recharge.amount = amount;
        recharge.postedAt = now;
        return recharge;
    }

    /** Both sides, of equal amounts and with one reference. */
    List<BedLoanEvents.RechargePosted> posted(UUID contractId, String providerId) {
        return List.of(
                side(contractId, providerId, BedLoanEvents.LineType.LOAN_INCOME, ownerLa),
                side(contractId, providerId, BedLoanEvents.LineType.LOAN_COST, borrowerLa));
    }

    private BedLoanEvents.RechargePosted side(
            UUID contractId, String providerId, BedLoanEvents.LineType line, String authority) {
        return new BedLoanEvents.RechargePosted(
                reference, loanId, contractId, line, authority, providerId, from, to, amount);
    }

    BedLoanView.Recharged view() {
        return new BedLoanView.Recharged(reference, from, to, nights, amount);
    }
}
