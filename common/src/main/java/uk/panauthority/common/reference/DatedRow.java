package uk.panauthority.common.reference;

import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One fact with the days on which it holds and where it comes from.
 *
 * @param validTo last day on which it holds; null while it holds without end
 * @param citation the law, guidance or decision
 * @param verifiedOn when it was confirmed against its primary source; null shows as "unverified" beside every result
 */
public record DatedRow(
        Map<String, String> values,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String citation,
        @Nullable LocalDate verifiedOn) {

    /** The value of a column. */
    public String get(String column) {
        String value = values.get(column);
        if (value == null) {
            throw new IllegalArgumentException("no column " + column);
        }
        return value;
    }

    public int number(String column) {
        return Integer.parseInt(get(column));
    }

    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
