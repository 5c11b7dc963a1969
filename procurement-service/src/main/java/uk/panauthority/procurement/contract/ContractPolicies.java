package uk.panauthority.procurement.contract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.problem.ProblemType;
import uk.panauthority.procurement.problem.ProcurementProblem;

/**
 * The rules that terms must meet before they are kept, each a function of its own. They look at how fields stand to each
 * other; the form of a single field is checked where the request is read. A total unlike its parts is not refused here:
 * that is what the document says, and becomes a finding.
 */
final class ContractPolicies {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;
    private static final String MISTYPED_YEAR = "The year is mistyped.";
    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}(\\.\\d{1,4})?");

    private ContractPolicies() {}

    /**
     * Lets the terms pass, or says what is wrong with them.
     *
     * @throws Problem {@code field-invalid}, {@code number-invalid}, {@code weights-total}, {@code ring-fence-exceeded}
     *     or {@code shares-total}
     */
    static void check(ContractTerms terms, String lead) {
        List<FieldError> faults = new ArrayList<>();
        termRunsForward(terms, faults);
        partiesAreApart(terms, lead, faults);
        areasAreDistinct(terms, faults);
        ringFencesLieInTheAreas(terms, faults);
        contributorsAreBuyers(terms, faults);
        if (!faults.isEmpty()) {
            throw Problem.of(CommonProblem.FIELD_INVALID, faults);
        }
        weightsAreWhole(terms.awardCriteria());
        ringFencesFitThePrice(terms);
        contributionsAreThePrice(terms);
    }

    /**
     * Lets a day pass whose year can be meant.
     *
     * @throws Problem {@code field-invalid}
     */
    static void checkYear(String pointer, LocalDate day) {
        if (isOffTheCalendar(day)) {
            throw Problem.at(pointer, CommonProblem.FIELD_INVALID, MISTYPED_YEAR);
        }
    }

    private static void termRunsForward(ContractTerms terms, List<FieldError> faults) {
        if (isOffTheCalendar(terms.start())) {
            faults.add(invalid("/start", MISTYPED_YEAR));
        }
        if (isOffTheCalendar(terms.end())) {
            faults.add(invalid("/end", MISTYPED_YEAR));
        }
        if (terms.end().isBefore(terms.start())) {
            faults.add(invalid("/end", "The last day is not before the first."));
        }
    }

    private static void partiesAreApart(ContractTerms terms, String lead, List<FieldError> faults) {
        if (!terms.buyers().contains(lead)) {
            faults.add(invalid("/buyers", "The lead is one of the buyers."));
        }
        if (hasRepeats(terms.buyers())) {
            faults.add(invalid("/buyers", "Each buyer is named once."));
        }
        if (terms.buyers().contains(terms.supplier())) {
            faults.add(invalid("/supplier", "The supplier is not a buyer."));
        }
    }

    private static void areasAreDistinct(ContractTerms terms, List<FieldError> faults) {
        if (hasRepeats(terms.areas())) {
            faults.add(invalid("/areas", "Each area is named once."));
        }
    }

    private static void ringFencesLieInTheAreas(ContractTerms terms, List<FieldError> faults) {
        List<String> fenced = terms.ringFences().stream().map(RingFence::area).toList();
        for (int i = 0; i < fenced.size(); i++) {
            if (!terms.areas().contains(fenced.get(i))) {
                faults.add(invalid("/ringFences/" + i + "/area", "A ring-fence lies in one of the contract's areas."));
            }
        }
        if (hasRepeats(fenced)) {
            faults.add(invalid("/ringFences", "An area has one ring-fence."));
        }
    }

    private static void contributorsAreBuyers(ContractTerms terms, List<FieldError> faults) {
        Set<String> named = new HashSet<>();
        boolean remainderGiven = false;
        for (int i = 0; i < terms.contributions().size(); i++) {
            Contribution contribution = terms.contributions().get(i);
            String pointer = "/contributions/" + i;
            for (int j = 0; j < contribution.contributors().size(); j++) {
                String contributor = contribution.contributors().get(j);
                if (!terms.buyers().contains(contributor)) {
                    faults.add(invalid(pointer + "/contributors/" + j, "Only buyers contribute."));
                } else if (!named.add(contributor)) {
                    faults.add(invalid(pointer + "/contributors/" + j, "A buyer contributes in one place."));
                }
            }
            if (contribution.isRemainder() && remainderGiven) {
                faults.add(invalid(pointer + "/amount", "Only one contribution is what is left."));
            }
            remainderGiven |= contribution.isRemainder();
        }
    }

    private static void weightsAreWhole(List<AwardCriterion> criteria) {
        if (criteria.isEmpty()) {
            return;
        }
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < criteria.size(); i++) {
            String weight = criteria.get(i).weight();
            if (!WEIGHT.matcher(weight).matches()) {
                throw at("/awardCriteria/" + i + "/weight", ProcurementProblem.NUMBER_INVALID);
            }
            sum = sum.add(new BigDecimal(weight));
        }
        if (sum.compareTo(WHOLE) != 0) {
            throw at("/awardCriteria", ProcurementProblem.WEIGHTS_TOTAL).with("computed", sum.toPlainString());
        }
    }

    private static void ringFencesFitThePrice(ContractTerms terms) {
        if (terms.ringFenced().compareTo(terms.price().money()) > 0) {
            throw at("/ringFences", ProcurementProblem.RING_FENCE_EXCEEDED)
                    .with("price", terms.price().money())
                    .with("ringFenced", terms.ringFenced());
        }
    }

    private static void contributionsAreThePrice(ContractTerms terms) {
        if (terms.contributions().isEmpty()) {
            return;
        }
        boolean remainderTakesIt = terms.contributions().stream().anyMatch(Contribution::isRemainder);
        boolean tooMuch = terms.remainder().isNegative();
        boolean tooLittle = !remainderTakesIt && !terms.remainder().isZero();
        if (tooMuch || tooLittle) {
            throw at("/contributions", ProcurementProblem.SHARES_TOTAL)
                    .with("price", terms.price().money())
                    .with("contributed", terms.price().money().minus(terms.remainder()));
        }
    }

    private static boolean isOffTheCalendar(LocalDate day) {
        return day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR;
    }

    private static boolean hasRepeats(Collection<String> values) {
        return new HashSet<>(values).size() < values.size();
    }

    private static Problem at(String pointer, ProblemType type) {
        return Problem.at(pointer, type, type.title());
    }

    private static FieldError invalid(String pointer, String detail) {
        return new FieldError(pointer, CommonProblem.FIELD_INVALID.code(), detail);
    }
}
