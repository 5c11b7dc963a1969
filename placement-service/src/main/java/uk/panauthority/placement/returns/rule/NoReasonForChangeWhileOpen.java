package uk.panauthority.placement.returns.rule;

/** Rule 233. */
final class NoReasonForChangeWhileOpen extends EpisodeRule {

    NoReasonForChangeWhileOpen() {
        super(
                "233",
                Kind.IMPOSSIBLE,
                "An episode that has not ended has no reason for a change.",
                EpisodeRow.Column.REASON_PLACE_CHANGE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.reason().isEmpty() && !row.has(EpisodeRow.Column.DEC);
    }
}
