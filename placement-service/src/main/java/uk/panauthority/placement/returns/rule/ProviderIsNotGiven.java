package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.ReturnCodes;

/** Rule 213. */
final class ProviderIsNotGiven extends EpisodeRule {

    ProviderIsNotGiven() {
        super("213", Kind.IMPROPER, "This kind of placement has no provider.", EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.provider().isEmpty()
                && ReturnCodes.hasNoProvider(row.place(), child.year().last());
    }
}
