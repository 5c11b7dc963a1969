package uk.panauthority.placement.loan;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.block.BlockRate;
import uk.panauthority.placement.block.LendableBlock;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * An empty bed of a block that another authority uses. Whether a child has come follows from who sleeps there when it is
 * read; who acts, which day it is and who slept there are always told.
 */
@Entity
@Table(name = "bed_loan")
class BedLoan implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code IN_USE}, and {@code LAPSED} only once somebody offers the bed anew: see {@link #stateWith}. */
    @Enumerated(EnumType.STRING)
    private BedLoanState state;

    @Column(name = "contract_id", updatable = false)
    private UUID contractId;

    @Column(name = "owner_la", updatable = false)
    private String ownerLa;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    @Column(name = "weekly_rate", updatable = false)
    private Money weeklyRate;

    @Column(updatable = false)
    private Money fee;

    @Column(name = "recall_notice_days", updatable = false)
    private int recallNoticeDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "offered_to", updatable = false)
    private String[] offeredTo;

    @Column(name = "borrower_la")
    private @Nullable String borrowerLa;

    @Column(name = "offered_by", updatable = false)
    private String offeredBy;

    @Column(name = "offered_at", updatable = false)
    private Instant offeredAt;

    @Column(name = "requested_at")
    private @Nullable Instant requestedAt;

    @Column(name = "agreed_by")
    private @Nullable String agreedBy;

    @Column(name = "agreed_at")
    private @Nullable Instant agreedAt;

    @Column(name = "leave_by")
    private @Nullable LocalDate leaveBy;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    protected BedLoan() {}

    static BedLoan offer(LendableBlock block, BedLoanRequests.Offer offer, Caller caller, Instant now) {
        BedLoan loan = new BedLoan();
        loan.id = Ids.next();
        loan.state = BedLoanLifecycle.TABLE.initial();
        loan.contractId = block.contractId();
        loan.ownerLa = block.ownerLa();
        loan.providerId = block.providerId();
        loan.homeId = block.homeId();
        loan.bed = offer.bed();
        loan.firstNight = offer.firstNight();
        loan.weeklyRate = block.weeklyRate();
        loan.fee = offer.agreedFee();
        loan.recallNoticeDays = offer.recallNoticeDays();
        loan.offeredTo = block.sharedWith().toArray(String[]::new);
        loan.offeredBy = caller.username();
        loan.offeredAt = now;
        return loan;
    }

    BedLoanEvents.BedLoanOffered offered() {
        return new BedLoanEvents.BedLoanOffered(id, contractId, homeId, bed, ownerLa, List.of(offeredTo), firstNight);
    }

    /**
     * A neighbour asks for the bed; the first is considered.
     *
     * @throws Problem {@code bed-not-available} when another was first, or the bed has been filled
     */
    void request(Caller caller, LentStay stay, Instant now) {
        if (isOfferedTo(caller) && stateWith(stay) != BedLoanState.OFFERED) {
            throw Problem.of(PlacementProblem.BED_NOT_AVAILABLE);
        }
        state = BedLoanLifecycle.TABLE.next(stateWith(stay), BedLoanAction.REQUEST, caller, partiesOf(caller));
        borrowerLa = caller.organisation();
        requestedAt = now;
    }

    /** The owner agrees. Whether it needs the bed itself, and whether the bed is free, is judged by the service. */
    BedLoanEvents.BedLoanAgreed agree(Caller caller, LentStay stay, Instant now) {
        state = BedLoanLifecycle.TABLE.next(stateWith(stay), BedLoanAction.AGREE, caller, partiesOf(caller));
        agreedBy = caller.username();
        agreedAt = now;
        return new BedLoanEvents.BedLoanAgreed(id, contractId, homeId, bed, ownerLa, borrower(), firstNight);
    }

    /** @throws Problem {@code reason-required} */
    void decline(Caller caller, LentStay stay, @Nullable String reason) {
        BedLoanState next =
                BedLoanLifecycle.TABLE.next(stateWith(stay), BedLoanAction.DECLINE, caller, partiesOf(caller));
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        closingReason = reason;
        state = next;
    }

    /**
     * The owner wants the bed back, with the agreed notice.
     *
     * @throws Problem {@code recall-notice-short} with the earliest day
     */
    void recall(Caller caller, LentStay stay, LocalDate day, LocalDate today) {
        BedLoanState next =
                BedLoanLifecycle.TABLE.next(stateWith(stay), BedLoanAction.RECALL, caller, partiesOf(caller));
        LocalDate earliest = today.plusDays(recallNoticeDays);
        if (day.isBefore(earliest)) {
            throw Problem.at("/leaveBy", PlacementProblem.RECALL_NOTICE_SHORT, "Give the agreed notice.")
                    .with("recallNoticeDays", recallNoticeDays)
                    .with("earliest", earliest);
        }
        leaveBy = day;
        state = next;
    }

    /**
     * The borrower's child has left, or none came.
     *
     * @throws Problem {@code bed-occupied} while a child sleeps there
     */
    BedLoanEvents.BedLoanEnded end(Caller caller, LentStay stay, LocalDate today) {
        BedLoanState next = BedLoanLifecycle.TABLE.next(stateWith(stay), BedLoanAction.END, caller, partiesOf(caller));
        endedOn = stay.isTaken()
                ? stay.leftOn()
                        .filter(day -> !day.isAfter(today))
                        .orElseThrow(() -> Problem.of(PlacementProblem.BED_OCCUPIED))
                : firstNight;
        state = next;
        return new BedLoanEvents.BedLoanEnded(id, contractId, homeId, bed, ownerLa, borrower(), firstNight, endedOn());
    }

    /**
     * What the loan cost (M14): the block's rate by nights, with the agreed fee; empty when nobody slept there.
     *
     * @param nights slept while the block was paid for
     */
    Optional<Recharge> recharge(LentStay stay, int nights, Instant now) {
        if (nights == 0) {
            return Optional.empty();
        }
        Money amount = new BlockRate(weeklyRate).charge(nights).plus(fee);
        return Optional.of(
                Recharge.of(id, ownerLa, borrower(), stay.arrivedOn().orElseThrow(), endedOn(), nights, amount, now));
    }

    /** A child came into the offered bed; it can be offered anew when it is empty again. */
    boolean lapsesWith(LentStay stay) {
        boolean lapses = stateWith(stay) == BedLoanState.LAPSED && state == BedLoanState.OFFERED;
        if (lapses) {
            state = BedLoanState.LAPSED;
        }
        return lapses;
    }

    /** The state, given who slept in the bed: arrivals and lapses are seen, not recorded. */
    BedLoanState stateWith(LentStay stay) {
        if (!stay.isTaken()) {
            return state;
        }
        return switch (state) {
            case OFFERED -> BedLoanLifecycle.TABLE.automatically(state, BedLoanAction.LAPSE);
            case AGREED -> BedLoanLifecycle.TABLE.automatically(state, BedLoanAction.ARRIVE);
            case REQUESTED, IN_USE, RECALLED, ENDED, DECLINED, LAPSED -> state;
        };
    }

    List<String> actionsFor(Caller caller, LentStay stay) {
        return BedLoanLifecycle.TABLE.actions(stateWith(stay), caller, partiesOf(caller));
    }

    boolean isOfferedTo(Caller caller) {
        return List.of(offeredTo).contains(caller.organisation());
    }

    /** Those to whom it was offered see it until one of them has asked for it. */
    @Override
    public Set<String> visibleTo() {
        Set<String> all = new HashSet<>(Set.of(ownerLa));
        if (borrowerLa == null) {
            all.addAll(List.of(offeredTo));
        } else {
            all.add(borrowerLa);
        }
        return Set.copyOf(all);
    }

    private Set<LoanParty> partiesOf(Caller caller) {
        Set<LoanParty> parties = EnumSet.noneOf(LoanParty.class);
        if (caller.organisation().equals(ownerLa)) {
            parties.add(LoanParty.OWNER);
        }
        if (isOfferedTo(caller)) {
            parties.add(LoanParty.NEIGHBOUR);
        }
        if (caller.organisation().equals(borrowerLa)) {
            parties.add(LoanParty.BORROWER);
        }
        return parties;
    }

    private String borrower() {
        if (borrowerLa == null) {
            throw new IllegalStateException("nobody has asked for the bed");
        }
        return borrowerLa;
    }

    private LocalDate endedOn() {
        if (endedOn == null) {
            throw new IllegalStateException("the loan has not ended");
        }
        return endedOn;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID contractId() {
        return contractId;
    }

    String ownerLa() {
        return ownerLa;
    }

    @Nullable
    String borrowerLa() {
        return borrowerLa;
    }

    String providerId() {
        return providerId;
    }

    UUID homeId() {
        return homeId;
    }

    int bed() {
        return bed;
    }

    LocalDate firstNight() {
        return firstNight;
    }

    Money weeklyRate() {
        return weeklyRate;
    }

    Money fee() {
        return fee;
    }

    int recallNoticeDays() {
        return recallNoticeDays;
    }

    @Nullable
    LocalDate leaveBy() {
        return leaveBy;
    }

    @Nullable
    LocalDate endedOnDay() {
        return endedOn;
    }
}
