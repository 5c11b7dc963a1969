package uk.panauthority.placement.returns.rule;

import uk.panauthority.placement.code.ReturnCodes;

/** Rule 218. A series of short breaks has no location (rule 214). */
final class UrnIsGiven extends EpisodeRule {

    UrnIsGiven() {
        super(
                "218",
                Kind.IMPROPER,
                "A placement of this kind in England has the number of its home.",
                EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.urn().isEmpty()
                && row.facts().isInEngland()
                && !row.isShortBreak()
                && !ReturnCodes.hasNoUrn(row.place(), child.year().last());
    }
}
