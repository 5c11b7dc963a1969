package uk.panauthority.placement.returns.rule;

/** Rule 226. */
final class NoReasonForChangeAroundATemporaryMove extends EpisodeRule {

    NoReasonForChangeAroundATemporaryMove() {
        super(
                "226",
                Kind.IMPROPER,
                "A temporary move, and the row before one, have no reason for a change.",
                EpisodeRow.Column.REASON_PLACE_CHANGE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.reason().isEmpty()
                && (row.isTemporary()
                        || child.continuation(row)
                                .filter(EpisodeRow::isTemporary)
                                .isPresent());
    }
}
