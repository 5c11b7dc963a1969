package uk.panauthority.placement.block;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
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
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.money.Money;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * Beds of one home bought together at a price, used or not. Its beginning and its expiry follow from its days when it is
 * read. Who acts and which day it is are always told, never looked up.
 */
@Entity
@Table(name = "block_contract")
class BlockContract implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code ACTIVE} or {@code EXPIRED}: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private BlockContractState state;

    @Column(name = "owner_la", updatable = false)
    private String ownerLa;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(updatable = false)
    private int beds;

    @Column(name = "weekly_rate", updatable = false)
    private Money weeklyRate;

    @Column(name = "spot_rate", updatable = false)
    private Money spotRate;

    @Column(name = "start_on", updatable = false)
    private LocalDate start;

    /** The last day whose night is paid for: of the term with its extensions, or before a termination takes effect. */
    @Column(name = "last_day")
    private LocalDate lastDay;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Integer> options;

    @Column(name = "options_taken")
    private int optionsTaken;

    @Column(name = "notice_days", updatable = false)
    private int noticeDays;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "shared_with", updatable = false)
    private String[] sharedWith;

    @Column(name = "procurement_contract_id", updatable = false)
    private @Nullable UUID procurementContractId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<BlockDecision> decisions;

    @Column(name = "proposed_by", updatable = false)
    private String proposedBy;

    @Column(name = "proposed_at", updatable = false)
    private Instant proposedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    protected BlockContract() {}

    /**
     * A proposal of the caller's own authority.
     *
     * @throws Problem {@code field-invalid} for more beds than the home has places, or when the owner is named among its
     *     neighbours; {@code price-invalid} for a rate of nothing
     */
    static BlockContract propose(
            BlockContractRequests.Propose terms, String providerId, int places, Caller caller, Instant now) {
        refuseWrong(terms, places, caller);
        BlockContract contract = new BlockContract();
        contract.id = Ids.next();
        contract.state = BlockContractLifecycle.TABLE.initial();
        contract.ownerLa = caller.organisation();
        contract.providerId = providerId;
        contract.homeId = terms.homeId();
        contract.beds = terms.beds();
        contract.weeklyRate = terms.weeklyRate();
        contract.spotRate = terms.spotRate();
        contract.start = terms.start();
        contract.lastDay = terms.start().plusMonths(terms.termMonths()).minusDays(1);
        contract.options = terms.options();
        contract.noticeDays = terms.noticeDays();
        contract.sharedWith = terms.neighbours().toArray(String[]::new);
        contract.procurementContractId = terms.procurementContractId();
        contract.decisions = List.of();
        contract.proposedBy = caller.username();
        contract.proposedAt = now;
        return contract;
    }

    /**
     * A second person approves, on a decision held by procurement.
     *
     * @throws Problem {@code self-approval}; {@code decision-missing}; {@code contract-expired} when the term is past
     */
    void approve(Caller caller, @Nullable String decisionReference, Instant now, LocalDate today) {
        BlockContractState next = BlockContractLifecycle.TABLE.next(
                stateOn(today), BlockContractAction.APPROVE, caller, partiesOf(caller));
        if (caller.username().equals(proposedBy)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        if (today.isAfter(lastDay)) {
            throw expired();
        }
        decided(BlockContractAction.APPROVE, decisionReference, caller, now);
        approvedBy = caller.username();
        state = next;
    }

    /**
     * Takes the next option, not later than the day of notice.
     *
     * @throws Problem {@code contract-expired} after the last day; {@code extension-exhausted} when no option is left;
     *     {@code transition-refused} when the day of notice is past; {@code decision-missing}
     */
    void extend(Caller caller, @Nullable String decisionReference, Instant now, LocalDate today) {
        if (partiesOf(caller).contains(BlockParty.OWNER)) {
            refuseWithoutOption(today);
        }
        BlockContractState next = BlockContractLifecycle.TABLE.next(
                stateOn(today), BlockContractAction.EXTEND, caller, partiesOf(caller));
        LocalDate extendBy = extendBy().orElseThrow();
        if (today.isAfter(extendBy)) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The day of notice is past.")
                    .with("state", stateOn(today).name())
                    .with("extendBy", extendBy)
                    .with("allowedActions", actionsFor(caller, today));
        }
        decided(BlockContractAction.EXTEND, decisionReference, caller, now);
        lastDay = lastDayAfter(optionsTaken + 1);
        optionsTaken++;
        state = next;
    }

    /**
     * Ends the contract before its last day.
     *
     * @param effectiveOn the first day whose night is no longer paid for
     * @throws Problem {@code contract-expired}; {@code decision-missing}; {@code field-invalid} for a day that is past, or
     *     not before the end
     */
    void terminate(
            Caller caller, @Nullable String decisionReference, LocalDate effectiveOn, Instant now, LocalDate today) {
        if (stateOn(today) == BlockContractState.EXPIRED && partiesOf(caller).contains(BlockParty.OWNER)) {
            throw expired();
        }
        BlockContractState next = BlockContractLifecycle.TABLE.next(
                stateOn(today), BlockContractAction.TERMINATE, caller, partiesOf(caller));
        if (effectiveOn.isBefore(today) || effectiveOn.isAfter(lastDay)) {
            throw Problem.at("/effectiveOn", CommonProblem.FIELD_INVALID, "Give a day from today until the last day.");
        }
        decided(BlockContractAction.TERMINATE, decisionReference, caller, now);
        LocalDate last = effectiveOn.minusDays(1);
        lastDay = last.isBefore(start) ? start.minusDays(1) : last;
        state = next;
    }

    /**
     * Asks whether the caller may record a void of these nights.
     *
     * @throws Problem {@code field-invalid} for nights outside the contract
     */
    void requireVoid(Caller caller, LocalDate firstNight, LocalDate returnedOn, LocalDate today) {
        BlockContractLifecycle.TABLE.require(
                stateOn(today), BlockContractAction.RECORD_VOID, caller, partiesOf(caller));
        if (firstNight.isBefore(start) || returnedOn.isAfter(end()) || !returnedOn.isAfter(firstNight)) {
            throw Problem.at("/returnedOn", CommonProblem.FIELD_INVALID, "Give nights within the contract.");
        }
    }

    /** The state on a day: what is approved begins and expires by its days. */
    BlockContractState stateOn(LocalDate today) {
        if (state == BlockContractState.PROPOSED || state == BlockContractState.TERMINATED || today.isBefore(start)) {
            return state;
        }
        BlockContractState begun = state == BlockContractState.APPROVED
                ? BlockContractLifecycle.TABLE.automatically(state, BlockContractAction.BEGIN)
                : state;
        return today.isAfter(lastDay)
                ? BlockContractLifecycle.TABLE.automatically(begun, BlockContractAction.EXPIRE)
                : begun;
    }

    /** Whether its beds are paid for on that night. */
    boolean isLiveOn(LocalDate night) {
        return state != BlockContractState.PROPOSED && !night.isBefore(start) && !night.isAfter(lastDay);
    }

    /** The last day on which the next option can be taken; empty when none is left. */
    Optional<LocalDate> extendBy() {
        return optionsTaken < options.size() ? Optional.of(lastDay.minusDays(noticeDays)) : Optional.empty();
    }

    /** What this caller may do next; without an extension that would be refused. */
    List<String> actionsFor(Caller caller, LocalDate today) {
        boolean canExtend = extendBy().filter(day -> !today.isAfter(day)).isPresent();
        return BlockContractLifecycle.TABLE.actions(stateOn(today), caller, partiesOf(caller)).stream()
                .filter(code -> canExtend || !code.equals(ActionCode.of(BlockContractAction.EXTEND)))
                .filter(code -> !code.equals(ActionCode.of(BlockContractAction.APPROVE))
                        || !caller.username().equals(proposedBy))
                .toList();
    }

    Set<BlockParty> partiesOf(Caller caller) {
        Set<BlockParty> parties = EnumSet.noneOf(BlockParty.class);
        if (caller.organisation().equals(ownerLa)) {
            parties.add(BlockParty.OWNER);
        }
        if (caller.organisation().equals(providerId)) {
            parties.add(BlockParty.PROVIDER);
        }
        return parties;
    }

    @Override
    public Set<String> visibleTo() {
        return state == BlockContractState.PROPOSED || ownerLa.equals(providerId)
                ? Set.of(ownerLa)
                : Set.of(ownerLa, providerId);
    }

    BlockRate rate() {
        return new BlockRate(weeklyRate);
    }

    /** The last day if every option is taken. */
    LocalDate maximumLastDay() {
        return state == BlockContractState.TERMINATED ? lastDay : lastDayAfter(options.size());
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String ownerLa() {
        return ownerLa;
    }

    String providerId() {
        return providerId;
    }

    UUID homeId() {
        return homeId;
    }

    int beds() {
        return beds;
    }

    Money weeklyRate() {
        return weeklyRate;
    }

    Money spotRate() {
        return spotRate;
    }

    LocalDate start() {
        return start;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    /** The day after the last night. */
    LocalDate end() {
        return lastDay.plusDays(1);
    }

    List<Integer> options() {
        return options;
    }

    int optionsTaken() {
        return optionsTaken;
    }

    int noticeDays() {
        return noticeDays;
    }

    List<String> sharedWith() {
        return List.of(sharedWith);
    }

    @Nullable
    UUID procurementContractId() {
        return procurementContractId;
    }

    List<BlockDecision> decisions() {
        return decisions;
    }

    /** Counted from the end before, as options are written; the days of the term itself are not counted again. */
    private LocalDate lastDayAfter(int taken) {
        int months = options.subList(optionsTaken, taken).stream()
                .mapToInt(Integer::intValue)
                .sum();
        return end().plusMonths(months).minusDays(1);
    }

    private void refuseWithoutOption(LocalDate today) {
        BlockContractState now = stateOn(today);
        if (now == BlockContractState.EXPIRED || now == BlockContractState.TERMINATED) {
            throw expired();
        }
        boolean begun = now != BlockContractState.PROPOSED && now != BlockContractState.APPROVED;
        if (begun && optionsTaken >= options.size()) {
            throw Problem.of(PlacementProblem.EXTENSION_EXHAUSTED).with("lastDay", lastDay);
        }
    }

    private Problem expired() {
        return Problem.of(PlacementProblem.CONTRACT_EXPIRED)
                .with("lastDay", lastDay)
                .with("allowedActions", List.of());
    }

    private void decided(BlockContractAction step, @Nullable String reference, Caller caller, Instant now) {
        if (reference == null || reference.isBlank()) {
            throw Problem.at(
                    "/decisionReference",
                    PlacementProblem.DECISION_MISSING,
                    "Name the decision that procurement holds.");
        }
        List<BlockDecision> all = new ArrayList<>(decisions);
        all.add(new BlockDecision(step, reference, caller.username(), now));
        decisions = List.copyOf(all);
    }

    private static void refuseWrong(BlockContractRequests.Propose terms, int places, Caller caller) {
        if (terms.beds() > places) {
            throw Problem.at("/beds", CommonProblem.FIELD_INVALID, "The home has not so many places.");
        }
        if (terms.weeklyRate().isZero()) {
            throw Problem.at("/weeklyRate", CommonProblem.PRICE_INVALID, "A block has a price.");
        }
        if (terms.spotRate().isZero()) {
            throw Problem.at("/spotRate", CommonProblem.PRICE_INVALID, "The price without a discount is needed.");
        }
        if (terms.neighbours().contains(caller.organisation())) {
            throw Problem.at("/sharedWith", CommonProblem.FIELD_INVALID, "The owner is not its own neighbour.");
        }
    }
}
