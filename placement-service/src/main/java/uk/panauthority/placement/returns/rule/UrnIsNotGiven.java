package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.ReturnCodes;

/** Rule 222. */
final class UrnIsNotGiven extends EpisodeRule {

    UrnIsNotGiven() {
        super("222", Kind.IMPROPER, "A placement of this kind has no number of a home.", EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.urn().isEmpty()
                && !row.urn().equals(UrnIsListed.NONE_YET)
                && ReturnCodes.hasNoUrn(row.place(), child.year().last());
    }
}
