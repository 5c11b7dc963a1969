package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;

/** Rule 146. */
final class PlaceIsOfTheYear extends EpisodeRule {

    PlaceIsOfTheYear() {
        super("146", Kind.IMPOSSIBLE, "The kind of placement is one of the list of the year.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !ReturnCodes.isValid(CodeColumn.PLACE, row.place(), child.year().last());
    }
}
