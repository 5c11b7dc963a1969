package uk.panauthority.casework.returns.rule;

import java.util.List;
import java.util.Optional;

/** The eighteen rules of the Department for the Missing table, in the order of their numbers. */
public final class MissingRules {

    public static final List<MissingRule> ALL = List.of(
            new StartIsGiven(),
            new KindIsGivenWithStart(),
            new KindIsGivenWithEnd(),
            new EndIsNotBeforeStart(),
            new StartIsNotAfterYear(),
            new EndLiesInYear(),
            new AbsencesDoNotOverlap(),
            new EndIsGivenWhenPlacementEnds(),
            new OpenAbsenceReappears(),
            new EndIsGivenWhenCareEnds(),
            new StartIsNotAfterCare(),
            new StartIsNotBeforeCare(),
            new StartIsAfterBirth(),
            new StartIsADay(),
            new EndIsADay(),
            new KindIsMissingOrAway(),
            new ChildIsInHeader(),
            new BirthIsThatOfHeader());

    private MissingRules() {}

    /** Every breach of every rule by one child's rows. */
    public static List<Finding> findings(ChildReturn child) {
        return ALL.stream()
                .flatMap(rule -> rule.breaches(child).map(row -> new Finding(rule, row)))
                .toList();
    }

    /** The rule of that number. */
    public static Optional<MissingRule> numbered(String code) {
        return ALL.stream().filter(rule -> rule.code().equals(code)).findFirst();
    }
}
