package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;

/** Rule 1009. */
final class ReasonForChangeIsOfTheYear extends EpisodeRule {

    ReasonForChangeIsOfTheYear() {
        super(
                "1009",
                Kind.IMPOSSIBLE,
                "The reason for the change of placement is one of the list.",
                EpisodeRow.Column.REASON_PLACE_CHANGE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.reason().isEmpty()
                && !ReturnCodes.isValid(
                        CodeColumn.REASON_PLACE_CHANGE,
                        row.reason(),
                        child.year().last());
    }
}
