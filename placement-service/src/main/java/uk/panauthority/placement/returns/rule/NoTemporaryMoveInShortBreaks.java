package uk.panauthority.placement.returns.rule;

/** Rule 382. */
final class NoTemporaryMoveInShortBreaks extends EpisodeRule {

    NoTemporaryMoveInShortBreaks() {
        super("382", Kind.IMPROPER, "Short breaks have no temporary moves.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isTemporary() && row.isShortBreak();
    }
}
