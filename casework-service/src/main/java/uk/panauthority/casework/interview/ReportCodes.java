package uk.panauthority.casework.interview;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import uk.panauthority.casework.interview.InterviewCodes.CodeList;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;

/** Demands that every code of a report is on its dated list. */
@ApplicationScoped
public class ReportCodes {

    private final InterviewCodes codes;

    public ReportCodes(InterviewCodes codes) {
        this.codes = codes;
    }

    /**
     * Looks at each coded part on this day.
     *
     * @throws Problem {@code code-not-valid} with a pointer to each that is not on its list
     */
    void requireKnown(InterviewRequests.Report report, List<InterviewForm.Indicator> indicators, LocalDate day) {
        List<FieldError> unknown = new ArrayList<>(codes.unknownFactors(report, day));
        if (report.administration() != null && report.administration().lateReasonCode() != null) {
            look(
                    unknown,
                    "/administration/lateReasonCode",
                    CodeList.LATE_REASON,
                    report.administration().lateReasonCode(),
                    day);
        }
        if (report.whileAway() != null) {
            whileAway(unknown, report.whileAway(), day);
        }
        if (report.onReturn() != null) {
            look(
                    unknown,
                    "/onReturn/howCode",
                    CodeList.HOW_RETURNED,
                    report.onReturn().howCode(),
                    day);
        }
        each(unknown, "/indicators/%d/code", CodeList.INDICATOR, indicators, InterviewForm.Indicator::code, day);
        if (!unknown.isEmpty()) {
            throw Problem.of(CommonProblem.CODE_NOT_VALID, unknown);
        }
    }

    private void whileAway(List<FieldError> unknown, InterviewForm.WhileAway away, LocalDate day) {
        each(
                unknown,
                "/whileAway/places/%d/kindCode",
                CodeList.PLACE,
                away.places(),
                InterviewForm.Place::kindCode,
                day);
        each(
                unknown,
                "/whileAway/people/%d/relationCode",
                CodeList.RELATION,
                away.people(),
                InterviewForm.Person::relationCode,
                day);
        each(unknown, "/whileAway/travel/%d", CodeList.TRAVEL, away.travel(), Function.identity(), day);
        each(unknown, "/whileAway/money/%d", CodeList.MONEY, away.money(), Function.identity(), day);
        each(unknown, "/whileAway/substances/%d", CodeList.SUBSTANCE, away.substances(), Function.identity(), day);
        each(unknown, "/whileAway/harm/%d", CodeList.HARM, away.harm(), Function.identity(), day);
    }

    private <T> void each(
            List<FieldError> unknown,
            String pointer,
            CodeList list,
            List<T> items,
            Function<T, String> code,
            LocalDate day) {
        for (int i = 0; i < items.size(); i++) {
            look(unknown, pointer.formatted(i), list, code.apply(items.get(i)), day);
        }
    }

    private void look(List<FieldError> unknown, String pointer, CodeList list, String code, LocalDate day) {
        if (!codes.isKnown(list, code, day)) {
            unknown.add(new FieldError(
                    pointer, CommonProblem.CODE_NOT_VALID.code(), "The code is not on the list on this day."));
        }
    }
}
