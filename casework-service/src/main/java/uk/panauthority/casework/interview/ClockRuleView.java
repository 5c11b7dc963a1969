package uk.panauthority.casework.interview;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.reference.DatedRow;

/**
 * A clock of interviews as its dated row states it.
 *
 * @param hours length in elapsed hours; null where the source sets none, as in "as soon as possible"
 * @param dueSoonHours how many hours before the deadline the work is due soon
 * @param owner whose duty it is
 * @param verifiedOn when the row was confirmed against its source; null while it was not
 */
record ClockRuleView(
        String rule,
        String startFact,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer hours,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable Integer dueSoonHours,

        String calendar,
        String owner,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String citation,

        @JsonInclude(JsonInclude.Include.ALWAYS) @Nullable LocalDate verifiedOn) {

    static ClockRuleView of(DatedRow row) {
        return new ClockRuleView(
                row.get("rule"),
                row.get("start_fact"),
                number(row.get("hours")),
                number(row.get("due_soon_hours")),
                row.get("calendar"),
                row.get("owner"),
                row.validFrom(),
                row.validTo(),
                row.citation(),
                row.verifiedOn());
    }

    private static @Nullable Integer number(String text) {
        return text.isBlank() ? null : Integer.valueOf(text);
    }
}
