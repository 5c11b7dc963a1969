package uk.panauthority.placement.returns.rule;

/** Rule 214. */
final class NoLocationForShortBreaks extends EpisodeRule {

    NoLocationForShortBreaks() {
        super(
                "214",
                Kind.IMPROPER,
                "Postcode and number of the home are not given for a series of short breaks.",
                EpisodeRow.Column.PL_POST,
                EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isShortBreak() && (row.has(EpisodeRow.Column.PL_POST) || row.has(EpisodeRow.Column.URN));
    }
}
