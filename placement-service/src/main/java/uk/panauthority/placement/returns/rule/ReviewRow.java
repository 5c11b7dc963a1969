package uk.panauthority.placement.returns.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** One row of the Reviews table, in the words of the file. */
public record ReviewRow(String child, String dob, String review, String reviewCode, Origin origin)
        implements ReturnRow {

    /** The headings of the file, in the order that the Department demands. */
    public static final List<String> COLUMNS = List.of("CHILD", "DOB", "REVIEW", "REVIEW_CODE");

    @Override
    public ReturnTable table() {
        return ReturnTable.REVIEWS;
    }

    public Optional<LocalDate> heldOn() {
        return ReturnDate.day(review);
    }

    public List<String> cells() {
        return List.of(child, dob, review, reviewCode);
    }

    /** The record holds a date of birth and must not reach a log by accident. */
    @Override
    public String toString() {
        return "ReviewRow[" + origin.key() + "]";
    }
}
