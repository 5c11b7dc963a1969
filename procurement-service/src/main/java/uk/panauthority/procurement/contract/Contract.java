package uk.panauthority.procurement.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
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
import uk.panauthority.common.lifecycle.ActionCode;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.procurement.problem.ProcurementProblem;

/**
 * A contract that several buyers sign with one supplier. Its methods are what can be done to it; each asks the lifecycle
 * table first, then its own rules, and returns the event that it caused, if any. Who acts and when is always told, never
 * looked up. Two changes decided on the same version cannot both be kept: the version is checked by the database.
 */
@Entity
@Table(name = "contract")
class Contract implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code LIVE} or {@code ENDED}: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private ContractState state;

    private String lead;

    /** Usernames of those who wrote or proposed the terms, and so may not approve them. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    private Set<String> authors;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private Set<String> visibleTo;

    @Embedded
    private ContractTerms terms;

    /** The last day on which it binds: of its term, or before a termination takes effect. */
    @Column(name = "last_day")
    private LocalDate lastDay;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<FindingAcceptance> acceptances;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Signature> signatures;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Termination termination;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable Withdrawal withdrawal;

    protected Contract() {}

    private Contract(UUID id, ContractTerms terms, Caller author) {
        this.id = id;
        this.state = ContractLifecycle.TABLE.initial();
        this.lead = author.organisation();
        this.authors = Set.of();
        this.acceptances = List.of();
        this.signatures = List.of();
        write(terms, author);
    }

    /** A new contract; the author's organisation is its lead. */
    static Contract draft(UUID id, ContractTerms terms, Caller author) {
        return new Contract(id, terms, author);
    }

    /** Writes the terms anew, as long as nobody has been asked to sign them. */
    void revise(ContractTerms revised, Caller caller, LocalDate today) {
        state = next(ContractAction.REVISE, caller, today);
        write(revised, caller);
    }

    /** Puts the terms to the buyers. From here on they cannot change, and the supplier knows of them. */
    void propose(Caller caller, LocalDate today) {
        state = next(ContractAction.PROPOSE, caller, today);
        authors = with(authors, caller.username());
        visibleTo = with(visibleTo, terms.supplier());
    }

    /**
     * Accepts, for the caller's own organisation, that a stated total is unlike its parts.
     *
     * @throws Problem {@code reason-required}, {@code code-not-valid} for a finding that there is not, or
     *     {@code self-approval}
     */
    void acceptFinding(String finding, @Nullable String reason, Caller caller, Instant now, LocalDate today) {
        state = next(ContractAction.ACCEPT_FINDING, caller, today);
        refuseAuthor(caller);
        String given = required(reason, "/reason");
        if (terms.findings().stream().noneMatch(f -> f.id().equals(finding))) {
            throw Problem.at("/finding", CommonProblem.CODE_NOT_VALID, "The contract has no such finding.");
        }
        if (acceptedBy(finding).contains(caller.organisation())) {
            throw refused("This buyer has accepted this finding.", caller, today);
        }
        acceptances =
                with(acceptances, new FindingAcceptance(finding, caller.organisation(), caller.username(), now, given));
    }

    /**
     * Signs for the caller's own organisation. The last signature makes the contract.
     *
     * @throws Problem {@code self-approval}; {@code total-mismatch} while a buyer has not accepted a finding;
     *     {@code field-invalid} for a day still to come or a mistyped year
     */
    Optional<ContractEvents.ContractSigned> sign(
            String decisionReference, LocalDate signedOn, Caller caller, Instant now, LocalDate today) {
        require(ContractAction.SIGN, caller, today);
        refuseAuthor(caller);
        if (hasSigned(caller.organisation())) {
            throw refused("This buyer has signed.", caller, today);
        }
        refuseWhileFindingsAreOpen();
        ContractPolicies.checkYear("/signedOn", signedOn);
        if (signedOn.isAfter(today)) {
            throw Problem.at("/signedOn", CommonProblem.FIELD_INVALID, "The day of the signature has not come yet.");
        }
        signatures = with(
                signatures, new Signature(caller.organisation(), now, caller.username(), signedOn, decisionReference));
        boolean byAll = terms.buyers().stream().allMatch(this::hasSigned);
        ContractState reached = byAll ? ContractState.SIGNED : ContractState.AWAITING_SIGNATURES;
        state = ContractLifecycle.TABLE.next(
                state, ContractAction.SIGN, reached, caller, partiesOf(caller.organisation()));
        return byAll ? Optional.of(signedEvent(now)) : Optional.empty();
    }

    /**
     * Gives the contract up.
     *
     * @throws Problem {@code reason-required}
     */
    void withdraw(@Nullable String reason, Caller caller, Instant now, LocalDate today) {
        state = next(ContractAction.WITHDRAW, caller, today);
        withdrawal = new Withdrawal(required(reason, "/reason"), caller.username(), now);
    }

    /**
     * Ends the contract early. Whether the ground is one of the table is for {@link ContractCodes}.
     *
     * @throws Problem {@code reason-required} without a ground; {@code notice-short} when it takes effect before notice;
     *     {@code field-invalid} for notice still to be given, an end that is not early, or a mistyped year;
     *     {@code contract-expired} after the last day
     */
    ContractEvents.ContractTerminated terminate(Termination given, Caller caller, LocalDate today) {
        state = next(ContractAction.TERMINATE, caller, today);
        required(given.groundCode(), "/groundCode");
        ContractPolicies.checkYear("/noticeGivenOn", given.noticeGivenOn());
        if (given.effectiveOn().isBefore(given.noticeGivenOn())) {
            throw Problem.at("/effectiveOn", ProcurementProblem.NOTICE_SHORT, ProcurementProblem.NOTICE_SHORT.title());
        }
        if (given.noticeGivenOn().isAfter(today)) {
            throw Problem.at("/noticeGivenOn", CommonProblem.FIELD_INVALID, "Notice has not been given yet.");
        }
        if (given.effectiveOn().isAfter(lastDay)) {
            throw Problem.at("/effectiveOn", CommonProblem.FIELD_INVALID, "The contract ends before that day.");
        }
        termination = given;
        lastDay = given.effectiveOn().minusDays(1);
        return new ContractEvents.ContractTerminated(
                id, lead, terms.buyers(), terms.supplier(), given.groundCode(), given.effectiveOn());
    }

    /** The state on a day: what is signed begins and ends by its dates. */
    ContractState stateOn(LocalDate day) {
        if (state != ContractState.SIGNED || day.isBefore(terms.start())) {
            return state;
        }
        return day.isAfter(lastDay) ? ContractState.ENDED : ContractState.LIVE;
    }

    /** What the caller may do next; without what the table allows but this buyer has done, or cannot do yet. */
    List<String> actionsFor(Caller caller, LocalDate today) {
        Set<String> closed = new HashSet<>();
        boolean author = authors.contains(caller.username());
        if (author || hasSigned(caller.organisation()) || !openFindings().isEmpty()) {
            closed.add(ActionCode.of(ContractAction.SIGN));
        }
        if (author || openFindings().stream().allMatch(f -> acceptedBy(f.id()).contains(caller.organisation()))) {
            closed.add(ActionCode.of(ContractAction.ACCEPT_FINDING));
        }
        return ContractLifecycle.TABLE.actions(stateOn(today), caller, partiesOf(caller.organisation())).stream()
                .filter(code -> !closed.contains(code))
                .toList();
    }

    /** The buyers that have accepted a finding, in the order in which they did. */
    List<String> acceptedBy(String finding) {
        return acceptances.stream()
                .filter(a -> a.finding().equals(finding))
                .map(FindingAcceptance::organisation)
                .toList();
    }

    /** When and for how long it binds; empty while it is not signed by all, or was given up. */
    /** What it costs; empty while it is not signed by all. */
    Optional<ContractFinance> finance() {
        return binds() ? Optional.of(terms.finance(id, lastDay)) : Optional.empty();
    }

    private boolean binds() {
        return state == ContractState.SIGNED || state == ContractState.TERMINATED;
    }

    Optional<ContractInForce> inForce() {
        return binds()
                ? Optional.of(new ContractInForce(id, terms.serviceCode(), terms.areas(), terms.start(), lastDay))
                : Optional.empty();
    }

    private void write(ContractTerms written, Caller author) {
        ContractPolicies.check(written, lead);
        terms = written;
        lastDay = written.end();
        authors = with(authors, author.username());
        visibleTo = Set.copyOf(written.buyers());
    }

    private ContractEvents.ContractSigned signedEvent(Instant now) {
        return new ContractEvents.ContractSigned(
                id,
                lead,
                terms.buyers(),
                terms.supplier(),
                terms.serviceCode(),
                terms.areas(),
                terms.start(),
                terms.end(),
                terms.maximumEnd(),
                now);
    }

    private void refuseAuthor(Caller caller) {
        if (authors.contains(caller.username())) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
    }

    private void refuseWhileFindingsAreOpen() {
        openFindings().stream().findFirst().ifPresent(finding -> {
            throw Problem.of(ProcurementProblem.TOTAL_MISMATCH)
                    .with("finding", finding.id())
                    .with("stated", finding.stated())
                    .with("computed", finding.computed())
                    .with("difference", finding.difference())
                    .with("acceptedBy", acceptedBy(finding.id()));
        });
    }

    private List<Finding> openFindings() {
        return terms.findings().stream()
                .filter(f -> !acceptedBy(f.id()).containsAll(terms.buyers()))
                .toList();
    }

    private boolean hasSigned(String organisation) {
        return signatures.stream().anyMatch(s -> s.organisation().equals(organisation));
    }

    private Set<ContractParty> partiesOf(String organisation) {
        Set<ContractParty> parties = EnumSet.noneOf(ContractParty.class);
        if (organisation.equals(lead)) {
            parties.add(ContractParty.LEAD);
        }
        if (terms.buyers().contains(organisation)) {
            parties.add(ContractParty.BUYER);
        }
        if (organisation.equals(terms.supplier())) {
            parties.add(ContractParty.SUPPLIER);
        }
        return parties;
    }

    private ContractState next(ContractAction action, Caller caller, LocalDate today) {
        refuseOnceEnded(today);
        return ContractLifecycle.TABLE.next(stateOn(today), action, caller, partiesOf(caller.organisation()));
    }

    private void require(ContractAction action, Caller caller, LocalDate today) {
        refuseOnceEnded(today);
        ContractLifecycle.TABLE.require(stateOn(today), action, caller, partiesOf(caller.organisation()));
    }

    private void refuseOnceEnded(LocalDate today) {
        if (stateOn(today) == ContractState.ENDED) {
            throw Problem.of(ProcurementProblem.CONTRACT_EXPIRED)
                    .with("lastDay", lastDay)
                    .with("allowedActions", List.of());
        }
    }

    private Problem refused(String why, Caller caller, LocalDate today) {
        return Problem.of(CommonProblem.TRANSITION_REFUSED, why)
                .with("state", stateOn(today).name())
                .with("allowedActions", actionsFor(caller, today));
    }

    private static String required(@Nullable String reason, String pointer) {
        if (reason == null || reason.isBlank()) {
            throw Problem.at(pointer, CommonProblem.REASON_REQUIRED, CommonProblem.REASON_REQUIRED.title());
        }
        return reason;
    }

    private static <T> List<T> with(List<T> earlier, T added) {
        List<T> all = new ArrayList<>(earlier);
        all.add(added);
        return List.copyOf(all);
    }

    private static Set<String> with(Set<String> earlier, String added) {
        Set<String> all = new HashSet<>(earlier);
        all.add(added);
        return Set.copyOf(all);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String lead() {
        return lead;
    }

    ContractTerms terms() {
        return terms;
    }

    List<Signature> signatures() {
        return signatures;
    }

    List<FindingAcceptance> acceptances() {
        return acceptances;
    }

    Optional<Termination> termination() {
        return Optional.ofNullable(termination);
    }

    Optional<Withdrawal> withdrawal() {
        return Optional.ofNullable(withdrawal);
    }

    @Override
    public Set<String> visibleTo() {
        return visibleTo;
    }
}
