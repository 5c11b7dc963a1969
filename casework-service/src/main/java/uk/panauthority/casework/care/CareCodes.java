package uk.panauthority.casework.care;

import java.time.LocalDate;
import uk.panauthority.common.reference.DatedTable;

/** The codes of the SSDA903 return that care is told in, each valid from and to a day. */
final class CareCodes {

    private static final DatedTable CODES = DatedTable.load("reference/care-codes.csv", "list", "code");

    private CareCodes() {}

    static boolean isLegalStatus(String code, LocalDate day) {
        return CODES.on(day, "LS", code).isPresent();
    }

    /** Whether this is a reason for which a period of care ends; X1, the end of an episode only, is none. */
    static boolean isEndOfCare(String code, LocalDate day) {
        return CODES.on(day, "REC", code).isPresent();
    }
}
