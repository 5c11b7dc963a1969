package uk.panauthority.placement.returns.rule;

/** Rule 148. */
final class EndAndReasonComeTogether extends EpisodeRule {

    EndAndReasonComeTogether() {
        super(
                "148",
                Kind.IMPOSSIBLE,
                "Last day and reason of an episode come together.",
                EpisodeRow.Column.DEC,
                EpisodeRow.Column.REC);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.has(EpisodeRow.Column.DEC) != row.has(EpisodeRow.Column.REC);
    }
}
