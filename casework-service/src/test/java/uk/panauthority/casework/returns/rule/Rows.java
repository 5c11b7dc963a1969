package uk.panauthority.casework.returns.rule;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rows of the Missing table of 2025-26, right unless a test makes them wrong. */
final class Rows {

    static final ReturnYear YEAR = new ReturnYear(2025);
    static final String BORN = "03/06/2012";

    private Rows() {}

    static MissingRow row(String kind, String start, String end) {
        return row(kind, start, end, null);
    }

    static MissingRow row(String kind, String start, String end, @Nullable LocalDate placementEndedOn) {
        return new MissingRow("12345", BORN, kind, start, end, placementEndedOn, new MissingRow.OfFile(1));
    }

    /** The child's file, with the child in the Header table and nothing known from other tables. */
    static ChildReturn file(MissingRow... rows) {
        return new ChildReturn(YEAR, List.of(rows), BORN, List.of(), List.of());
    }

    static ChildReturn file(CareSpan care, MissingRow... rows) {
        return new ChildReturn(YEAR, List.of(rows), BORN, List.of(care), List.of());
    }

    static ChildReturn file(String headerDob, MissingRow... rows) {
        return new ChildReturn(YEAR, List.of(rows), headerDob, List.of(), List.of());
    }

    static ChildReturn fileWithoutHeader(MissingRow... rows) {
        return new ChildReturn(YEAR, List.of(rows), null, List.of(), List.of());
    }

    static ChildReturn fileAfter(MissingRow openLastYear, MissingRow... rows) {
        return new ChildReturn(YEAR, List.of(rows), BORN, List.of(), List.of(openLastYear));
    }
}
