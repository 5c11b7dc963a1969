package uk.panauthority.casework.returns;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The caller's return as it stands now.
 *
 * @param year for example {@code 2025-26}
 * @param from first day of the year
 * @param to last day of the year
 * @param rows segments of looked-after children that belong to the year; absences that end on the 18th birthday before it
 *     are still counted
 * @param fromHome segments of children who were not looked after when they left; kept, never exported (rules 578, 581)
 * @param awaitingStart segments without a known start; kept, never exported (rule 564)
 * @param open findings that block the export
 * @param byRule the same by rule, rules without findings left out
 * @param items the findings, newest first
 * @param next the cursor of the next page
 */
public record FindingsView(
        String year,
        LocalDate from,
        LocalDate to,
        long rows,
        long fromHome,
        long awaitingStart,
        long open,
        List<RuleCount> byRule,
        List<Item> items,
        @Nullable String next) {

    /** One rule and how often it is broken. */
    public record RuleCount(String rule, String message, List<String> fields, long count) {}

    /**
     * One finding.
     *
     * @param childNumber the child's code in the return
     * @param episodeId absent where last year's return alone tells of the absence
     * @param owner who is to see to it
     * @param ageDays whole days since it was first found
     */
    public record Item(
            UUID id,
            String rule,
            String message,
            List<String> fields,
            String childRef,
            String childNumber,
            @Nullable UUID episodeId,
            Owner owner,
            Instant openedAt,
            long ageDays) {}

    /**
     * Who sees to a finding.
     *
     * @param worker id of the child's social worker; absent while none is told, then the organisation's team manager
     */
    public record Owner(String organisation, @Nullable String worker) {}
}
