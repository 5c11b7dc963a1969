package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.ReturnCodes;

/** Rule 526. */
final class ProviderIsGiven extends EpisodeRule {

    ProviderIsGiven() {
        super("526", Kind.IMPROPER, "This kind of placement has a provider.", EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().isEmpty()
                && !ReturnCodes.hasNoProvider(row.place(), child.year().last());
    }
}
