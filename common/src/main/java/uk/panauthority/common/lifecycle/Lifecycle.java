package uk.panauthority.common.lifecycle;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * A transition table: the only place that says how a record's state may change and by whom. Aggregates ask it before each
 * move; views ask it which actions a caller may take next; the reference pages draw it.
 *
 * @param <S> the states
 * @param <A> the actions, verbs of the field
 * @param <P> the parts that organisations play in the record
 */
public final class Lifecycle<S extends Enum<S>, A extends Enum<A>, P extends Enum<P>> {

    private final String name;
    private final S initial;
    private final List<Transition<S, A, P>> transitions;

    private Lifecycle(String name, S initial, List<Transition<S, A, P>> transitions) {
        this.name = name;
        this.initial = initial;
        this.transitions = List.copyOf(transitions);
    }

    /** Begins a table for the record of this name, which comes into being in the state given. */
    public static <S extends Enum<S>, A extends Enum<A>, P extends Enum<P>> Builder<S, A, P> of(
            String name, S initial) {
        return new Builder<>(name, initial);
    }

    public String name() {
        return name;
    }

    public S initial() {
        return initial;
    }

    public List<Transition<S, A, P>> transitions() {
        return transitions;
    }

    /**
     * The state that the caller's action leads to.
     *
     * @throws Problem {@code forbidden} when the caller may never do this to this record; {@code transition-refused} with
     *     the allowed actions when the state does not admit it now
     */
    public S next(S from, A action, Caller caller, Set<P> parties) {
        Set<S> targets = permitted(from, action, caller, parties);
        if (targets.size() != 1) {
            throw new IllegalStateException(name + ": " + action + " from " + from + " leads to several states");
        }
        return targets.iterator().next();
    }

    /** As {@link #next(Enum, Enum, Caller, Set)}, where the same action may lead to several states and the record chose one. */
    public S next(S from, A action, S to, Caller caller, Set<P> parties) {
        if (!permitted(from, action, caller, parties).contains(to)) {
            throw new IllegalStateException(name + ": no transition from " + from + " by " + action + " to " + to);
        }
        return to;
    }

    /**
     * Asks whether the caller may take this action now, without moving.
     *
     * @throws Problem as {@link #next(Enum, Enum, Caller, Set)}
     */
    public void require(S from, A action, Caller caller, Set<P> parties) {
        permitted(from, action, caller, parties);
    }

    /**
     * The state that an event or a date leads to.
     *
     * @throws Problem {@code transition-refused} when the table has no such automatic transition
     */
    public S automatically(S from, A action) {
        return transitions.stream()
                .filter(t -> t.automatic() && t.from() == from && t.action() == action)
                .map(Transition::to)
                .findFirst()
                .orElseThrow(() -> Problem.of(CommonProblem.TRANSITION_REFUSED));
    }

    /** Whether an event or a date may bring this action about in this state. */
    public boolean happens(S from, A action) {
        return transitions.stream().anyMatch(t -> t.automatic() && t.from() == from && t.action() == action);
    }

    /** The codes of the actions that the caller may take next, in the table's order. */
    public List<String> actions(S from, Caller caller, Set<P> parties) {
        return transitions.stream()
                .filter(t -> t.from() == from && mayDo(t, caller, parties))
                .map(t -> ActionCode.of(t.action()))
                .distinct()
                .toList();
    }

    private Set<S> permitted(S from, A action, Caller caller, Set<P> parties) {
        boolean everAllowed = transitions.stream().anyMatch(t -> t.action() == action && mayDo(t, caller, parties));
        if (!everAllowed) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        Set<S> targets = EnumSet.noneOf(initial.getDeclaringClass());
        transitions.stream()
                .filter(t -> t.from() == from && t.action() == action && mayDo(t, caller, parties))
                .forEach(t -> targets.add(t.to()));
        if (targets.isEmpty()) {
            throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                    .with("state", from.name())
                    .with("allowedActions", actions(from, caller, parties));
        }
        return targets;
    }

    private static <S extends Enum<S>, A extends Enum<A>, P extends Enum<P>> boolean mayDo(
            Transition<S, A, P> transition, Caller caller, Set<P> parties) {
        return transition.who().stream().anyMatch(may -> may.holds(caller, parties));
    }

    /** Writes a table line by line: {@code from(S).on(A).to(S).by(P, roles)}. */
    public static final class Builder<S extends Enum<S>, A extends Enum<A>, P extends Enum<P>> {

        private final String name;
        private final S initial;
        private final List<Transition<S, A, P>> lines = new ArrayList<>();

        private Builder(String name, S initial) {
            this.name = name;
            this.initial = initial;
        }

        /** A transition that users ask for. */
        @SafeVarargs
        public final Builder<S, A, P> move(S from, A action, S to, May<P>... who) {
            if (who.length == 0) {
                throw new IllegalArgumentException("say who may " + action + ", or that it is automatic");
            }
            lines.add(new Transition<>(from, action, to, List.of(who), ""));
            return this;
        }

        /** A transition that a date or an event brings about. */
        public Builder<S, A, P> automatic(S from, A action, S to, String cause) {
            lines.add(new Transition<>(from, action, to, List.of(), cause));
            return this;
        }

        public Lifecycle<S, A, P> build() {
            return new Lifecycle<>(name, initial, lines);
        }
    }

    /** A right for one party; for use in tables. */
    public static <P extends Enum<P>> May<P> by(P party, String... roles) {
        return new May<>(party, Set.of(roles));
    }
}
