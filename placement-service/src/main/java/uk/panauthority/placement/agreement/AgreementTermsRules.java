package uk.panauthority.placement.agreement;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.FieldError;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.agreement.AgreementTerms.ContactKind;

/** What the terms must say at each step. Whether a code is valid is judged elsewhere. */
final class AgreementTermsRules {

    private AgreementTermsRules() {}

    /**
     * What a social worker may approve: the service, whom of the buyer to reach, the plan or the annex that stands for
     * it, and the notice.
     *
     * @throws Problem {@code field-invalid} with a pointer to each gap
     */
    static void requireApprovable(AgreementTerms terms) {
        List<FieldError> gaps = new ArrayList<>();
        gap(gaps, "/serviceCode", terms.serviceCode() == null, "Name the kind of service.");
        requireContact(gaps, terms, ContactKind.BUYER_KEY);
        requireContact(gaps, terms, ContactKind.BUYER_EMERGENCY);
        boolean planned = !isBlank(terms.plan());
        gap(gaps, "/plan", !planned && terms.emergencyAnnex() == null, "Give the plan, or the emergency annex.");
        gap(gaps, "/noticeDays", terms.noticeDays() == null, "Say how long the notice is.");
        refuse(gaps);
    }

    /**
     * What the provider has to complete before it returns the agreement: whom of its own to reach, and the key worker.
     *
     * @throws Problem {@code field-invalid} with a pointer to each gap
     */
    static void requireCompleted(AgreementTerms terms) {
        List<FieldError> gaps = new ArrayList<>();
        requireContact(gaps, terms, ContactKind.PROVIDER_KEY);
        requireContact(gaps, terms, ContactKind.PROVIDER_EMERGENCY);
        gap(gaps, "/keyWorker", isBlank(terms.keyWorker()), "Name the key worker.");
        refuse(gaps);
    }

    private static void requireContact(List<FieldError> gaps, AgreementTerms terms, ContactKind kind) {
        gap(gaps, "/contacts", !terms.has(kind), "A contact is missing: " + kind + ".");
    }

    private static void gap(List<FieldError> gaps, String pointer, boolean missing, String detail) {
        if (missing) {
            gaps.add(new FieldError(pointer, CommonProblem.FIELD_INVALID.code(), detail));
        }
    }

    private static void refuse(List<FieldError> gaps) {
        if (!gaps.isEmpty()) {
            throw Problem.of(CommonProblem.FIELD_INVALID, gaps);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
