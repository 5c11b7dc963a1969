package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedTable;

/** The dated code lists of interviews. */
@ApplicationScoped
public class InterviewCodes {

    private static final String PUSH = "PUSH";
    private static final String PULL = "PULL";

    /** The lists of the form and of the decisions around it, besides factors and recommendations. */
    enum CodeList {
        SAFE_PLACE,
        NOT_OFFERED_REASON,
        LATE_REASON,
        TRAVEL,
        MONEY,
        SUBSTANCE,
        HARM,
        PLACE,
        RELATION,
        HOW_RETURNED,
        INDICATOR,
        SHARING_PURPOSE,
        NEED_TO_READ
    }

    private final DatedTable lists = DatedTable.load("reference/interview-codes.csv", "list", "code");
    private final DatedTable factors = DatedTable.load("reference/factor-codes.csv", "kind", "code");
    private final DatedTable recommendations = DatedTable.load("reference/recommendation-codes.csv", "code");
    private final DatedTable declineReasons = DatedTable.load("reference/decline-reasons.csv", "code");

    /** The factors and recommendations of a report that are not on their list on this day. */
    List<FieldError> unknownFactors(InterviewRequests.Report report, LocalDate day) {
        List<FieldError> unknown = new ArrayList<>();
        collect(
                unknown,
                "/pushFactors/",
                report.pushFactors(),
                code -> factors.on(day, PUSH, code).isPresent());
        collect(
                unknown,
                "/pullFactors/",
                report.pullFactors(),
                code -> factors.on(day, PULL, code).isPresent());
        collect(
                unknown,
                "/recommendations/",
                report.recommendations(),
                code -> recommendations.on(day, code).isPresent());
        return unknown;
    }

    /**
     * Demands that a code is on its list on this day.
     *
     * @throws Problem {@code code-not-valid}
     */
    void require(String pointer, CodeList list, String code, LocalDate day) {
        if (!isKnown(list, code, day)) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is not on the list on this day.");
        }
    }

    boolean isKnown(CodeList list, String code, LocalDate day) {
        return lists.on(day, list.name(), code).isPresent();
    }

    void requireDeclineReason(String code, LocalDate day) {
        if (declineReasons.on(day, code).isEmpty()) {
            throw Problem.at("/reasonCode", CommonProblem.CODE_NOT_VALID, "The code is not on the list on this day.");
        }
    }

    private static void collect(List<FieldError> unknown, String pointer, List<String> codes, Predicate<String> known) {
        for (int i = 0; i < codes.size(); i++) {
            if (!known.test(codes.get(i))) {
                unknown.add(new FieldError(
                        pointer + i, CommonProblem.CODE_NOT_VALID.code(), "The code is not on the list on this day."));
            }
        }
    }
}
