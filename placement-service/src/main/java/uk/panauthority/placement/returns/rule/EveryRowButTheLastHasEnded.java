package uk.panauthority.placement.returns.rule;

/** Rule 142. */
final class EveryRowButTheLastHasEnded extends EpisodeRule {

    EveryRowButTheLastHasEnded() {
        super(
                "142",
                Kind.IMPOSSIBLE,
                "A row that is followed by another has a last day and a reason.",
                EpisodeRow.Column.DEC,
                EpisodeRow.Column.REC);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return child.next(row).isPresent() && (!row.has(EpisodeRow.Column.DEC) || !row.has(EpisodeRow.Column.REC));
    }
}
