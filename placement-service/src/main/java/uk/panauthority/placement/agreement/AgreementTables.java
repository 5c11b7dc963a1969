package uk.panauthority.placement.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;
import uk.panauthority.placement.servicekind.ServiceKinds;

/** The dated codes, clauses and intervals that agreements are judged by. */
@ApplicationScoped
class AgreementTables {

    private static final String EVERY_AUTHORITY = "*";

    private final DatedTable services = DatedTable.load("reference/ipa-services.csv", "code");
    private final DatedTable documents = DatedTable.load("reference/ipa-documents.csv", "code");
    private final DatedTable clauses = DatedTable.load("reference/ipa-clauses.csv", "code");
    private final DatedTable endClauses = DatedTable.load("reference/ipa-end-clauses.csv", "code");
    private final DatedTable reviews = DatedTable.load("reference/ipa-regular-reviews.csv", "authority");
    private final ServiceKinds kinds;

    AgreementTables(ServiceKinds kinds) {
        this.kinds = kinds;
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid} for a service in no words that needs some */
    void requireValid(AgreementTerms terms, LocalDate day) {
        if (terms.serviceCode() != null) {
            kinds.require(terms.serviceCode(), day, "/serviceCode");
        }
        for (int i = 0; i < terms.services().size(); i++) {
            AgreementTerms.AgreedService service = terms.services().get(i);
            require(services, service.code(), day, "/services/" + i + "/code");
            if ("OTHER".equals(service.code())
                    && (service.description() == null || service.description().isBlank())) {
                throw Problem.at(
                        "/services/" + i + "/description",
                        CommonProblem.FIELD_INVALID,
                        "Another service is given in words.");
            }
        }
    }

    /** @throws Problem {@code code-not-valid} */
    void requireDocument(String kind, LocalDate day, String pointer) {
        require(documents, kind, day, pointer);
    }

    /**
     * Whether an agreement ends by this clause only after notice.
     *
     * @throws Problem {@code code-not-valid}
     */
    boolean endsByNotice(String clause, LocalDate day) {
        require(endClauses, clause, day, "/clauseCode");
        return Boolean.parseBoolean(endClauses.on(day, clause).orElseThrow().get("notice"));
    }

    /** The standing clauses of a version that is made on this day. */
    List<Clause> clauses(LocalDate day) {
        return clauses.allOn(day)
                .map(row -> new Clause(row.get("code"), row.get("wording")))
                .toList();
    }

    /** How often agreements of this authority are looked at. */
    RegularReviews regularReviews(String authority, LocalDate day) {
        DatedRow row = reviews.on(day, authority)
                .or(() -> reviews.on(day, EVERY_AUTHORITY))
                .orElseThrow(() -> new IllegalStateException("no interval of review on " + day));
        String source = row.verifiedOn() == null ? row.citation() + " (unverified)" : row.citation();
        return new RegularReviews(row.number("every_days"), row.number("lead_days"), source);
    }

    private static void require(DatedTable table, String code, LocalDate day, String pointer) {
        if (table.on(day, code).isEmpty()) {
            throw Problem.at(pointer, CommonProblem.CODE_NOT_VALID, "The code is unknown, or not valid today.");
        }
    }
}
