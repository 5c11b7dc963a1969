package uk.panauthority.placement.returns.rule;

/** Rule 392b. */
final class BothPostcodesAreGiven extends EpisodeRule {

    BothPostcodesAreGiven() {
        super(
                "392b",
                Kind.IMPROPER,
                "The postcodes of the child's home and of the placement are given.",
                EpisodeRow.Column.HOME_POST,
                EpisodeRow.Column.PL_POST);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.isShortBreak()
                && !child.isUnaccompanied()
                && (!row.has(EpisodeRow.Column.HOME_POST) || !row.has(EpisodeRow.Column.PL_POST));
    }
}
