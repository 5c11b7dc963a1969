package uk.panauthority.placement.code;

import java.time.LocalDate;
import java.util.Optional;
import uk.panauthority.common.reference.DatedRow;
import uk.panauthority.common.reference.DatedTable;

/**
 * The codes of the return as dated rows. A code list of the Department holds for whole years of the return, from 1 April
 * to 31 March; a row without verified_on has not been compared with the Department's own guide.
 */
public final class ReturnCodes {

    private static final DatedTable CODES = DatedTable.load("reference/return-codes.csv", "column", "code");
    private static final DatedTable PLACES = DatedTable.load("reference/place-codes.csv", "code");
    private static final DatedTable ENDS = DatedTable.load("reference/placement-end-reasons.csv", "code");
    private static final String YES = "Y";
    private static final String NO = "N";

    private ReturnCodes() {}

    /** Whether the code is in the list of that day; an empty one never is. */
    public static boolean isValid(CodeColumn column, String code, LocalDate day) {
        return switch (column) {
            case PLACE -> PLACES.on(day, code).isPresent();
            case REASON_PLACE_CHANGE -> isEnd(code, "CHANGE", day);
            case REC ->
                isEndOfCare(code, day) || CODES.on(day, column.name(), code).isPresent();
            case SEX, ETHNIC, RNE, LS, CIN, PLACE_PROVIDER, REVIEW_CODE ->
                CODES.on(day, column.name(), code).isPresent();
        };
    }

    /** Whether the code says that the child stopped being looked after, and not only moved. */
    public static boolean isEndOfCare(String code, LocalDate day) {
        return isEnd(code, "CARE_ENDED", day);
    }

    /** Whether a placement of this kind has no provider; not known of a kind that is not in the list. */
    public static boolean hasNoProvider(String place, LocalDate day) {
        return says(place, day, "provider", NO);
    }

    /** Whether a placement of this kind has no number of Ofsted. */
    public static boolean hasNoUrn(String place, LocalDate day) {
        return says(place, day, "urn", NO);
    }

    /** Whether the child is away for a while and comes back to the same place (T0 to T4). */
    public static boolean isTemporary(String place, LocalDate day) {
        return says(place, day, "temporary", YES);
    }

    private static boolean says(String place, LocalDate day, String column, String answer) {
        Optional<DatedRow> row = PLACES.on(day, place);
        return row.isPresent() && row.get().get(column).equals(answer);
    }

    private static boolean isEnd(String code, String kind, LocalDate day) {
        return ENDS.on(day, code).filter(row -> row.get("kind").equals(kind)).isPresent();
    }
}
