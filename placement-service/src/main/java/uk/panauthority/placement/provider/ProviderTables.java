package uk.panauthority.placement.provider;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/** The dated codes of providers. */
@ApplicationScoped
class ProviderTables {

    private final DatedTable codes = DatedTable.load("reference/provider-codes.csv", "list", "code");

    /** @throws Problem {@code code-not-valid} */
    void requireKind(String code, LocalDate day, int index) {
        row("KIND", code, day, "/kinds/" + index);
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid} for an insurance that never runs out */
    void requireDocument(ProviderRequests.Document document, LocalDate day) {
        DatedRow row = row("DOCUMENT", document.kind(), day, "/kind");
        LocalDate expires = document.expiresOn();
        boolean missing = expires == null && row.get("needs_expiry").equals("true");
        if (missing || (expires != null && expires.isBefore(document.issuedOn()))) {
            throw Problem.at("/expiresOn", CommonProblem.FIELD_INVALID, "Give the last day, not before the first.");
        }
    }

    private DatedRow row(String list, String code, LocalDate day, String pointer) {
        return codes.on(day, list, code)
                .orElseThrow(() ->
                        Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today."));
    }
}
