package uk.panauthority.casework.returns;

import java.util.List;
import uk.panauthority.casework.returns.rule.MissingRow;

/**
 * The rows of the Header table for the children of the Missing table. Casework knows number and date of birth, which is
 * what rules INT04 and INT13 compare; sex, ethnicity, pupil number and motherhood are in the full Header, which is not
 * made here, and stay empty.
 */
final class HeaderRow {

    /** The headings of the file, in the order that the Department demands. */
    static final List<String> COLUMNS = List.of("CHILD", "SEX", "DOB", "ETHNIC", "UPN", "MOTHER", "MC_DOB");

    private HeaderRow() {}

    static List<String> of(MissingRow row) {
        return List.of(row.child(), "", row.dob(), "", "", "", "");
    }
}
