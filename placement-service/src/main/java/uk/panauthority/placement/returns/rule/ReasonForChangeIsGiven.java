package uk.panauthority.placement.returns.rule;

import java.util.Set;

/** Rule 225. */
final class ReasonForChangeIsGiven extends EpisodeRule {

    ReasonForChangeIsGiven() {
        super(
                "225",
                Kind.IMPOSSIBLE,
                "The next row is another placement; this one says why.",
                EpisodeRow.Column.REASON_PLACE_CHANGE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.reason().isEmpty()
                && !row.isTemporary()
                && child.next(row)
                        .filter(next -> Set.of("P", "T", "B", "U").contains(next.rne()) && !next.isTemporary())
                        .isPresent();
    }
}
