package uk.panauthority.casework.returns.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one child in one year's file, with what the other tables say of the child.
 *
 * @param headerDob date of birth in the Header table; null when the child is not in it
 * @param care periods of care; empty when the Episodes table is not at hand, and rules that need it then say nothing
 * @param openLastYear rows of last year's file that had no end
 */
public record ChildReturn(
        ReturnYear year,
        List<MissingRow> rows,
        @Nullable String headerDob,
        List<CareSpan> care,
        List<MissingRow> openLastYear) {

    public ChildReturn {
        rows = List.copyOf(rows);
        care = List.copyOf(care);
        openLastYear = List.copyOf(openLastYear);
    }
}
