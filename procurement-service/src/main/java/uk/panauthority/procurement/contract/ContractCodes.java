package uk.panauthority.procurement.contract;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/**
 * The codes that contracts use, as dated tables with their sources. A code is judged by the row of its own day, so that
 * a later change of a table moves nothing already recorded.
 */
@ApplicationScoped
class ContractCodes {

    private static final String KEY = "code";

    private final DatedTable services = DatedTable.load("reference/service-codes.csv", KEY);
    private final DatedTable qualifiers = DatedTable.load("reference/figure-qualifiers.csv", KEY);
    private final DatedTable grounds = DatedTable.load("reference/termination-grounds.csv", KEY);

    /**
     * Refuses terms that use a code unknown on their first day.
     *
     * @throws Problem {@code code-not-valid}
     */
    void require(ContractTerms terms) {
        LocalDate day = terms.start();
        row(services, day, terms.serviceCode(), "/serviceCode");
        row(qualifiers, day, terms.totalValue().qualifier(), "/totalValue/qualifier");
        if (terms.annualValue() != null) {
            row(qualifiers, day, terms.annualValue().qualifier(), "/annualValue/qualifier");
        }
        List<RingFence> ringFences = terms.ringFences();
        for (int i = 0; i < ringFences.size(); i++) {
            row(qualifiers, day, ringFences.get(i).amount().qualifier(), "/ringFences/" + i + "/amount/qualifier");
        }
        List<Contribution> contributions = terms.contributions();
        for (int i = 0; i < contributions.size(); i++) {
            StatedFigure amount = contributions.get(i).amount();
            if (amount != null) {
                row(qualifiers, day, amount.qualifier(), "/contributions/" + i + "/amount/qualifier");
            }
        }
    }

    /**
     * Refuses a termination ground that is unknown on the day.
     *
     * @throws Problem {@code code-not-valid}
     */
    void requireGround(String code, LocalDate day) {
        row(grounds, day, code, "/groundCode");
    }

    /** Whether a finding weighs less, because one of its figures was never meant to the penny. */
    boolean isIndicative(Finding finding, LocalDate day) {
        return finding.figures().stream()
                .map(f -> row(qualifiers, day, f.qualifier(), "/qualifier"))
                .anyMatch(r -> Boolean.parseBoolean(r.get("indicative")));
    }

    private static DatedRow row(DatedTable table, LocalDate day, String code, String pointer) {
        return table.on(day, code)
                .orElseThrow(
                        () -> Problem.at(pointer, CommonProblem.CODE_NOT_VALID, CommonProblem.CODE_NOT_VALID.title()));
    }
}
