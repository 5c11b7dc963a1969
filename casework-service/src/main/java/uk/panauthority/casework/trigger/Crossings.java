package uk.panauthority.casework.trigger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Finds the crossings of one rule among the absences of one child or one home. Computed from all of them each time, so
 * that it does not matter in which order they became known.
 *
 * <p>The line is crossed by an absence with which the count in its window reaches the rule's. Later absences with which it
 * is still reached belong to the same crossing; the first with which it is not ends it. Where a single absence suffices,
 * each is a crossing of its own.
 */
final class Crossings {

    private final List<Absence> absences;
    private final Function<Absence, Optional<RuleInForce>> rules;
    private final Instant now;

    /**
     * The absences among which to look.
     *
     * @param rules the rule that holds on an absence's day for its authority; empty where it has none
     */
    Crossings(List<Absence> absences, Function<Absence, Optional<RuleInForce>> rules, Instant now) {
        this.absences = absences.stream().sorted(Absence.BY_START).toList();
        this.rules = rules;
        this.now = now;
    }

    List<Crossing> all() {
        List<Crossing> found = new ArrayList<>();
        Optional<RuleInForce> crossed = Optional.empty();
        Set<Absence> members = new LinkedHashSet<>();
        for (int i = 0; i < absences.size(); i++) {
            Absence newest = absences.get(i);
            Optional<RuleInForce> rule =
                    rules.apply(newest).filter(r -> r.terms().action() != TriggerAction.NONE);
            if (rule.isPresent() && !rule.get().terms().counts(newest, now)) {
                continue;
            }
            List<Absence> window = rule.map(r -> window(newest, r.terms())).orElse(List.of());
            boolean reached =
                    rule.isPresent() && window.size() >= rule.get().terms().count();
            boolean alone = rule.isPresent() && rule.get().terms().count() == 1;
            if (crossed.isPresent() && (!reached || alone)) {
                found.add(crossing(crossed.get(), members));
                crossed = Optional.empty();
                members.clear();
            }
            if (reached) {
                crossed = crossed.or(() -> rule);
                members.addAll(alone ? List.of(newest) : window);
            }
        }
        crossed.ifPresent(rule -> found.add(crossing(rule, members)));
        return found;
    }

    private List<Absence> window(Absence newest, TriggerTerms terms) {
        return absences.stream()
                .filter(a -> Absence.BY_START.compare(a, newest) <= 0)
                .filter(a -> terms.inWindow(a.day(), newest.day()) && terms.counts(a, now))
                .toList();
    }

    private static Crossing crossing(RuleInForce rule, Set<Absence> members) {
        return new Crossing(rule, members.stream().sorted(Absence.BY_START).toList());
    }
}
