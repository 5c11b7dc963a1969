package uk.panauthority.placement.system;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
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
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/**
 * A standing arrangement under which orders are placed. Its end and the days of its reviews follow from what is agreed when it
 * is read; which day it is and who acts is always told.
 */
@Entity
@Table(name = "purchasing_system")
class PurchasingSystem {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private SystemState state;

    @Column(updatable = false)
    private String code;

    private String title;

    @Column(updatable = false)
    private String kind;

    @Column(updatable = false)
    private String regime;

    @Column(name = "lead_la")
    private String leadLa;

    @Column(name = "advertised_on", updatable = false)
    private LocalDate advertisedOn;

    @Embedded
    private SystemTerm term;

    @Embedded
    private EntryPolicy entry;

    @Column(name = "review_months")
    private @Nullable Integer reviewMonths;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<SystemReview> reviews;

    @ElementCollection
    @CollectionTable(name = "purchasing_body", joinColumns = @JoinColumn(name = "system_id"))
    @OrderColumn(name = "position")
    private List<PurchasingBody> participants = new ArrayList<>();

    @Column(name = "last_call_off_on")
    private @Nullable LocalDate lastCallOffOn;

    @Column(name = "state_reason")
    private @Nullable String stateReason;

    private @Nullable String citation;

    @Column(name = "verified_on")
    private @Nullable LocalDate verifiedOn;

    @Column(name = "entered_by", updatable = false)
    private String enteredBy;

    @Column(name = "entered_at", updatable = false)
    private Instant enteredAt;

    protected PurchasingSystem() {}

    /** Terms whose codes and entry policy have been judged by {@link SystemPolicies}. */
    static PurchasingSystem draft(UUID id, SystemTerms terms, String enteredBy, Instant now) {
        PurchasingSystem system = new PurchasingSystem();
        system.id = id;
        system.state = SystemLifecycle.TABLE.initial();
        system.code = terms.code();
        system.title = terms.title();
        system.kind = terms.kind();
        system.regime = terms.regime();
        system.leadLa = terms.leadLa();
        system.advertisedOn = terms.advertisedOn();
        system.term = terms.term();
        system.entry = terms.entry();
        system.reviewMonths = terms.reviewMonths();
        system.reviews = List.of();
        system.participants.addAll(terms.participants());
        system.enteredBy = enteredBy;
        system.enteredAt = now;
        return system;
    }

    /** Procurement, or a source document, says that it runs. */
    void establish(@Nullable String source, @Nullable LocalDate readOn) {
        state = SystemLifecycle.TABLE.automatically(state, SystemAction.ESTABLISH);
        citation = source;
        verifiedOn = readOn;
    }

    /** Moves by an action that needs no more than the right to it. */
    void move(SystemAction action, Caller caller, LocalDate today) {
        state = next(action, caller, today);
        stateReason = null;
    }

    /** @throws Problem {@code reason-required} */
    void suspend(Caller caller, @Nullable String reason, LocalDate today) {
        SystemState next = next(SystemAction.SUSPEND, caller, today);
        stateReason = given(reason);
        state = next;
    }

    /**
     * Takes no more orders from today on. That no competition runs is held by the database, which sees them all.
     *
     * @throws Problem {@code reason-required}
     */
    void close(Caller caller, @Nullable String reason, LocalDate today) {
        SystemState next = next(SystemAction.CLOSE, caller, today);
        stateReason = given(reason);
        lastCallOffOn = today;
        state = next;
    }

    /** Procurement has set the last day of call-off. */
    void closesAfter(LocalDate lastDay) {
        lastCallOffOn = lastDay;
    }

    void requireRight(SystemAction action, Caller caller, LocalDate today) {
        next(action, caller, today);
    }

    /**
     * Replaces what may change: the terms have been judged before.
     *
     * @throws Problem {@code field-invalid} when a participant that has begun is missing
     */
    void amend(
            String newTitle,
            EntryPolicy policy,
            @Nullable Integer interval,
            List<PurchasingBody> all,
            LocalDate today) {
        for (PurchasingBody begun : participants) {
            boolean kept = all.stream()
                    .anyMatch(b ->
                            b.authority().equals(begun.authority()) && b.from().equals(begun.from()));
            if (!kept && !begun.from().isAfter(today)) {
                throw Problem.at(
                        "/participants", CommonProblem.FIELD_INVALID, "Who has begun to take part gets a last day.");
            }
        }
        title = newTitle;
        entry = policy;
        reviewMonths = interval;
        participants.clear();
        participants.addAll(all);
    }

    /** @throws Problem {@code field-invalid} for an authority that does not take part today */
    void handOver(Caller caller, String authority, LocalDate today) {
        next(SystemAction.HAND_OVER, caller, today);
        if (!takesPart(authority, today)) {
            throw Problem.at("/authority", CommonProblem.FIELD_INVALID, "The lead is a participant.");
        }
        leadLa = authority;
    }

    /**
     * Takes the next option.
     *
     * @throws Problem {@code contract-expired} when the system has closed; {@code extension-exhausted}
     */
    void renew(Caller caller, LocalDate today) {
        if (partiesOf(caller, today).contains(SystemParty.LEAD)) {
            if (stateOn(today) == SystemState.CLOSED) {
                throw Problem.of(PlacementProblem.CONTRACT_EXPIRED).with("allowedActions", List.of());
            }
            if (!term.hasOptionLeft()) {
                throw Problem.of(PlacementProblem.EXTENSION_EXHAUSTED);
            }
        }
        next(SystemAction.RENEW, caller, today);
        term = term.renewed();
    }

    /** Records a review. The next one falls due by the interval from the start, however late this one was. */
    void reviewed(LocalDate heldOn, String outcome, String minutesReference) {
        LocalDate due = nextReviewDue().orElse(heldOn);
        List<SystemReview> all = new ArrayList<>(reviews);
        all.add(new SystemReview(due, heldOn, outcome, minutesReference));
        reviews = List.copyOf(all);
    }

    /** When the next review falls due; empty when no interval is agreed. */
    Optional<LocalDate> nextReviewDue() {
        return Optional.ofNullable(reviewMonths).map(m -> term.start().plusMonths((long) m * (reviews.size() + 1)));
    }

    SystemState stateOn(LocalDate today) {
        boolean over = lastDay().filter(today::isAfter).isPresent();
        return over && SystemLifecycle.TABLE.happens(state, SystemAction.EXPIRE)
                ? SystemLifecycle.TABLE.automatically(state, SystemAction.EXPIRE)
                : state;
    }

    /** The last day of call-off; empty while the system has no end. */
    Optional<LocalDate> lastDay() {
        Optional<LocalDate> ofTerm = term.lastDay();
        LocalDate set = lastCallOffOn;
        return set == null ? ofTerm : Optional.of(ofTerm.filter(set::isAfter).orElse(set));
    }

    boolean takesPart(String authority, LocalDate day) {
        return participants.stream().anyMatch(b -> b.authority().equals(authority) && b.takesPartOn(day));
    }

    List<String> actionsFor(Caller caller, LocalDate today) {
        return SystemLifecycle.TABLE.actions(stateOn(today), caller, partiesOf(caller, today));
    }

    private Set<SystemParty> partiesOf(Caller caller, LocalDate today) {
        Set<SystemParty> parties = EnumSet.noneOf(SystemParty.class);
        if (caller.organisation().equals(leadLa)) {
            parties.add(SystemParty.LEAD);
        }
        if (takesPart(caller.organisation(), today)) {
            parties.add(SystemParty.PARTICIPANT);
        }
        return parties;
    }

    private SystemState next(SystemAction action, Caller caller, LocalDate today) {
        return SystemLifecycle.TABLE.next(stateOn(today), action, caller, partiesOf(caller, today));
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why.");
        }
        return reason;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    String code() {
        return code;
    }

    String title() {
        return title;
    }

    String kind() {
        return kind;
    }

    String regime() {
        return regime;
    }

    String leadLa() {
        return leadLa;
    }

    LocalDate advertisedOn() {
        return advertisedOn;
    }

    SystemTerm term() {
        return term;
    }

    EntryPolicy entry() {
        return entry;
    }

    @Nullable
    Integer reviewMonths() {
        return reviewMonths;
    }

    List<SystemReview> reviews() {
        return reviews;
    }

    List<PurchasingBody> participants() {
        return List.copyOf(participants);
    }

    @Nullable
    String stateReason() {
        return stateReason;
    }

    @Nullable
    String citation() {
        return citation;
    }

    @Nullable
    LocalDate verifiedOn() {
        return verifiedOn;
    }
}
