package uk.panauthority.casework.trigger;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/** Which rule holds for an authority on a day: its own of that code, else the product's default, else none. */
final class RuleBook {

    private final DefaultRules defaults;
    private final Function<String, List<TriggerRule>> rulesOf;
    private final Map<String, List<TriggerRule>> read = new HashMap<>();

    /**
     * A book for one piece of work; each authority's rules are read once.
     *
     * @param rulesOf all rules of an authority
     */
    RuleBook(DefaultRules defaults, Function<String, List<TriggerRule>> rulesOf) {
        this.defaults = defaults;
        this.rulesOf = rulesOf;
    }

    /** The codes under which any rule of this scope could hold for one of these authorities. */
    Set<String> codes(TriggerScope scope, Set<String> authorities) {
        Set<String> codes = new TreeSet<>();
        defaults.all().stream()
                .map(DefaultRules.Dated::rule)
                .filter(rule -> rule.terms().scope() == scope)
                .forEach(rule -> codes.add(rule.code()));
        authorities.stream()
                .flatMap(authority -> own(authority).stream())
                .filter(rule -> rule.terms().scope() == scope)
                .forEach(rule -> codes.add(rule.code()));
        return codes;
    }

    Optional<RuleInForce> rule(String code, TriggerScope scope, String authority, LocalDate day) {
        return inForce(authority, day)
                .filter(rule -> rule.code().equals(code) && rule.terms().scope() == scope)
                .findFirst();
    }

    /** Every rule that holds for this authority on this day. */
    Stream<RuleInForce> inForce(String authority, LocalDate day) {
        List<RuleInForce> own = own(authority).stream()
                .filter(rule -> rule.holdsOn(day))
                .map(TriggerRule::inForce)
                .toList();
        return Stream.concat(
                own.stream(),
                defaults.on(day).stream()
                        .filter(byDefault ->
                                own.stream().noneMatch(rule -> rule.code().equals(byDefault.code()))));
    }

    private List<TriggerRule> own(String authority) {
        return read.computeIfAbsent(authority, rulesOf);
    }
}
