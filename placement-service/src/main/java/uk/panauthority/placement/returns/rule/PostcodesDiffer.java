package uk.panauthority.placement.returns.rule;

/** Rule 392d. */
final class PostcodesDiffer extends EpisodeRule {

    PostcodesDiffer() {
        super(
                "392d",
                Kind.IMPROPER,
                "The placement is where the home is, and not with parents.",
                EpisodeRow.Column.HOME_POST,
                EpisodeRow.Column.PL_POST);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.has(EpisodeRow.Column.HOME_POST)
                && !row.isPlace("P1")
                && Postcodes.same(row.cell(EpisodeRow.Column.HOME_POST), row.cell(EpisodeRow.Column.PL_POST));
    }
}
