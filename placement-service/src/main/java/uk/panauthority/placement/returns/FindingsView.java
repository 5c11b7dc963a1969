package uk.panauthority.placement.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.placement.returns.rule.ReturnTable;

/**
 * The caller's return as it stands now.
 *
 * @param year for example {@code 2025-26}
 * @param from first day of the year
 * @param to last day of the year
 * @param open findings of the rules that are checked here; each blocks the export
 * @param ofCasework findings of casework on absences from a placement or from care that have ended (rules 575 and 577);
 *     each blocks the export too
 * @param awaitingCare children who lived in a placement in the year of whose care nothing has been told; each blocks the
 *     export too
 * @param byRule the findings by rule, rules without any left out
 * @param items the findings, newest first
 * @param next the cursor of the next page
 */
public record FindingsView(
        String year,
        LocalDate from,
        LocalDate to,
        long open,
        long ofCasework,
        long awaitingCare,
        List<RuleCount> byRule,
        List<Item> items,
        @Nullable String next) {

    /** One rule and how often it is broken. */
    public record RuleCount(String rule, String message, List<String> fields, long count) {}

    /**
     * One finding.
     *
     * @param childNumber the child's code in the return
     * @param placementId absent where no placement is concerned
     * @param owner who is to see to it
     * @param ageDays whole days since it was first found
     */
    public record Item(
            UUID id,
            String rule,
            String message,
            List<String> fields,
            ReturnTable table,
            String childRef,
            String childNumber,
            @Nullable UUID placementId,
            Owner owner,
            Instant openedAt,
            long ageDays) {}

    /**
     * Who sees to a finding.
     *
     * @param role of this service: what a placement says is entered by placement officers, all else is told by the case
     *     system
     */
    public record Owner(String organisation, String role) {}
}
