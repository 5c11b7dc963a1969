package uk.panauthority.casework.trigger;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * One crossing of one rule: which absences made it, what is to be done by when, and what became of it. Does not count;
 * {@link Crossings} does.
 */
@Entity
@Table(name = "raised_trigger")
class Trigger implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private TriggerState state;

    @Column(name = "rule_code")
    private String ruleCode;

    @Column(name = "rule_id")
    private @Nullable UUID ruleId;

    @Column(name = "rule_source")
    private String ruleSource;

    @Enumerated(EnumType.STRING)
    private TriggerScope scope;

    @Enumerated(EnumType.STRING)
    private TriggerAction action;

    private String authority;

    @Column(name = "child_ref")
    private @Nullable String childRef;

    @Column(name = "home_id")
    private @Nullable UUID homeId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<TriggeringEpisode> episodes;

    @Column(name = "raised_at")
    private Instant raisedAt;

    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "acted_at")
    private @Nullable Instant actedAt;

    @Column(name = "acted_by")
    private @Nullable String actedBy;

    private @Nullable String note;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    /** For Hibernate. */
    protected Trigger() {}

    /**
     * A crossing that has just been noticed.
     *
     * @param homeId the home, where its absences are counted together; null where those of a child are
     */
    Trigger(Crossing crossing, @Nullable UUID homeId, Instant now) {
        RuleInForce rule = crossing.rule();
        Absence newest = crossing.absences().getLast();
        this.id = Ids.next();
        this.state = TriggerLifecycle.TABLE.initial();
        this.ruleCode = rule.code();
        this.ruleId = rule.ruleId();
        this.ruleSource = rule.source();
        this.scope = rule.terms().scope();
        this.action = rule.terms().action();
        this.authority = scope == TriggerScope.HOME ? newest.hostLa() : newest.responsibleLa();
        this.childRef = scope == TriggerScope.CHILD ? newest.childRef() : null;
        this.homeId = scope == TriggerScope.HOME ? homeId : null;
        this.raisedAt = now;
        this.dueAt = now.plus(rule.terms().dueWithin());
        consistOf(crossing);
    }

    /**
     * The crossing as it is computed now: absences may have been added, or taken away by a correction that leaves it
     * standing.
     *
     * @return what that means for people; empty when it means nothing
     */
    Optional<TriggerChange> follow(Crossing crossing, Instant now) {
        boolean grown = !episodeIds().containsAll(crossing.episodeIds());
        consistOf(crossing);
        if (state == TriggerState.WITHDRAWN) {
            state = TriggerLifecycle.TABLE.automatically(state, TriggerStep.REINSTATE);
            withdrawnAt = null;
            dueAt = now.plus(crossing.rule().terms().dueWithin());
            return Optional.of(TriggerChange.REINSTATED);
        }
        if (state == TriggerState.ACTED_ON && grown) {
            state = TriggerLifecycle.TABLE.automatically(state, TriggerStep.RECUR);
            dueAt = now.plus(crossing.rule().terms().dueWithin());
            return Optional.of(TriggerChange.RECURRED);
        }
        return Optional.empty();
    }

    /** The line was not crossed after all. What was done stays on record. */
    void withdraw(Instant now) {
        state = TriggerLifecycle.TABLE.automatically(state, TriggerStep.WITHDRAW);
        withdrawnAt = now;
    }

    /**
     * Somebody has done what the rule asks for.
     *
     * @throws Problem {@code transition-refused} when nothing is asked for now, or a strategy meeting must be held or
     *     found not needed first
     */
    void act(String words, Caller caller, Instant now) {
        TriggerLifecycle.TABLE.require(state, TriggerStep.ACT, caller, partiesOf(caller));
        if (awaitsMeeting()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED, "The strategy meeting answers this.")
                    .with("state", state.name())
                    .with("allowedActions", List.of());
        }
        state = TriggerState.ACTED_ON;
        actedAt = now;
        actedBy = caller.username();
        note = words;
    }

    /** The strategy meeting has answered it. */
    void answered(String by, Instant now) {
        if (state == TriggerState.RAISED) {
            state = TriggerLifecycle.TABLE.automatically(state, TriggerStep.ACT);
        }
        actedAt = now;
        actedBy = by;
    }

    /** Before the meeting has answered nobody acts by hand; a later absence after it is a manager's to look at. */
    boolean awaitsMeeting() {
        return action == TriggerAction.STRATEGY_MEETING && actedAt == null;
    }

    List<String> actionsOf(Caller caller) {
        return awaitsMeeting() ? List.of() : TriggerLifecycle.TABLE.actions(state, caller, partiesOf(caller));
    }

    Set<TriggerParty> partiesOf(Caller caller) {
        return caller.organisation().equals(authority) ? Set.of(TriggerParty.OWNER) : Set.of();
    }

    Set<UUID> episodeIds() {
        return episodes.stream().map(TriggeringEpisode::episodeId).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    TriggerFacts facts() {
        return new TriggerFacts(
                id,
                state,
                ruleCode,
                scope,
                action,
                authority,
                childRef,
                homeId,
                episodes.stream().map(TriggeringEpisode::episodeId).toList(),
                raisedAt,
                dueAt,
                withdrawnAt);
    }

    TriggerView view(Caller caller) {
        return new TriggerView(
                id,
                state,
                version,
                ruleCode,
                ruleId,
                ruleSource,
                scope,
                action,
                authority,
                childRef,
                homeId,
                episodes.size(),
                episodes.stream()
                        .filter(e -> e.concerns(caller.organisation()))
                        .map(e -> TriggerView.Part.of(e, caller.organisation()))
                        .toList(),
                raisedAt,
                dueAt,
                actedAt,
                caller.organisation().equals(authority) ? actedBy : null,
                caller.organisation().equals(authority) ? note : null,
                withdrawnAt,
                actionsOf(caller));
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    TriggerState state() {
        return state;
    }

    private void consistOf(Crossing crossing) {
        episodes = crossing.absences().stream().map(TriggeringEpisode::of).toList();
        visibleTo = Stream.concat(
                        Stream.of(authority),
                        scope == TriggerScope.HOME
                                ? episodes.stream().map(TriggeringEpisode::responsibleLa)
                                : Stream.empty())
                .distinct()
                .sorted()
                .toList();
    }
}
