package uk.panauthority.placement.returns.rule;

/** Our own: both are copies of what the case system tells. */
final class StatusIsTold extends EpisodeRule {

    StatusIsTold() {
        super(
                "STATUS",
                Kind.AWAITED,
                "Legal status and need on the first day have not been told.",
                EpisodeRow.Column.LS,
                EpisodeRow.Column.CIN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isInToldCare() && (!row.has(EpisodeRow.Column.LS) || !row.has(EpisodeRow.Column.CIN));
    }
}
