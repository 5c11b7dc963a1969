package uk.panauthority.placement.search;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.referral.ReferralDocument;

/** The dated facts that searches go by: the order of rungs, settings, what requirements and reasons mean. */
@ApplicationScoped
class SearchTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable cascades = DatedTable.load("reference/search-cascades.csv", "authority", "position");
    private final DatedTable settings = DatedTable.load("reference/search-settings.csv", "authority");
    private final DatedTable requirements = DatedTable.load("reference/referral-requirements.csv", "code");
    private final DatedTable reasons = DatedTable.load("reference/candidate-reasons.csv", "code");

    /**
     * How an authority searches.
     *
     * @param parallelNeededBy code of the standard with which steps may run beside one another
     * @param mostCandidates how many homes one search of the market takes
     * @param mostOwn how many homes one search of own or borrowed beds takes
     * @param linkedMiles how near to a linked child's home a home is not available
     */
    record Settings(String parallelNeededBy, int mostCandidates, int mostOwn, BigDecimal linkedMiles) {}

    /** Codes of the rungs in the authority's order; the usual order for one without its own. */
    List<String> cascade(String authority, LocalDate day) {
        List<String> own = stepsOf(authority, day);
        return own.isEmpty() ? stepsOf(EVERY_AUTHORITY, day) : own;
    }

    /** Codes of the purchasing systems whose providers a rung asks; none where it asks no market, or everybody. */
    List<String> systems(String step, String authority, LocalDate day) {
        String row = cascade(authority, day).contains(step) && hasOwn(authority, day) ? authority : EVERY_AUTHORITY;
        return cascades.allOn(day)
                .filter(r -> r.get("authority").equals(row) && r.get("step").equals(step))
                .flatMap(r -> Stream.of(r.get("systems").split(";")))
                .filter(code -> !code.isBlank())
                .toList();
    }

    private boolean hasOwn(String authority, LocalDate day) {
        return !stepsOf(authority, day).isEmpty();
    }

    Settings settings(String authority, LocalDate day) {
        DatedRow row = settings.on(day, authority)
                .or(() -> settings.on(day, EVERY_AUTHORITY))
                .orElseThrow();
        return new Settings(
                row.get("parallel_needed_by"),
                row.number("most_candidates"),
                row.number("most_own"),
                new BigDecimal(row.get("linked_miles")));
    }

    /** How many homes a search of this step takes. */
    int most(String step, String authority, LocalDate day) {
        Settings all = settings(authority, day);
        return Candidates.OWN_BEDS.contains(step) ? all.mostOwn() : all.mostCandidates();
    }

    /** What a requirement asks of a home; by the table of the day on which the referral was approved. */
    Needs.Wanted wanted(ReferralDocument.Requirement requirement, LocalDate approvedOn) {
        DatedRow row = requirements.on(approvedOn, requirement.code()).orElseThrow();
        return new Needs.Wanted(
                requirement.code(),
                Boolean.TRUE.equals(requirement.essential()),
                Needs.Fact.valueOf(row.get("fact")),
                row.get("value"),
                row.get("meaning"));
    }

    /** @throws Problem {@code code-not-valid} */
    void requireReason(String code, LocalDate day, int candidate) {
        if (reasons.on(day, code).isEmpty()) {
            throw Problem.at(
                    "/candidates/" + candidate + "/reasonNotUsed",
                    CommonProblem.CODE_NOT_VALID,
                    "The code is unknown, or not valid today.");
        }
    }

    private List<String> stepsOf(String authority, LocalDate day) {
        return cascades.allOn(day)
                .filter(row -> row.get("authority").equals(authority))
                .sorted(Comparator.comparingInt(row -> row.number("position")))
                .map(row -> row.get("step"))
                .toList();
    }
}
