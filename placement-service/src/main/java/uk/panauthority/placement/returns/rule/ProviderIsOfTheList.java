package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.CodeColumn;
import uk.panauthority.placement.code.ReturnCodes;

/** Rule 178. T4 is left to rule 213. */
final class ProviderIsOfTheList extends EpisodeRule {

    ProviderIsOfTheList() {
        super(
                "178",
                Kind.IMPOSSIBLE,
                "The provider is one of the list, and none is given for a kind of placement that has none.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        boolean known = ReturnCodes.isValid(
                CodeColumn.PLACE_PROVIDER, row.provider(), child.year().last());
        return !row.provider().isEmpty() && (!known || row.isPlace("T0", "T1", "T2", "T3", "Z11", "Z12", "Z13", "Z14"));
    }
}
