package uk.panauthority.placement.returns.rule;

/** Rule 384. */
final class NoLongTermFosteringInShortBreaks extends EpisodeRule {

    NoLongTermFosteringInShortBreaks() {
        super(
                "384",
                Kind.IMPROPER,
                "Short breaks are not long term fostering.",
                EpisodeRow.Column.PLACE,
                EpisodeRow.Column.LS);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("U1", "U4") && row.isShortBreak();
    }
}
