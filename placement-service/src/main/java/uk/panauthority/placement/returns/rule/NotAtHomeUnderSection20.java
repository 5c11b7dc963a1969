package uk.panauthority.placement.returns.rule;

/** Rule 378. */
final class NotAtHomeUnderSection20 extends EpisodeRule {

    NotAtHomeUnderSection20() {
        super(
                "378",
                Kind.IMPROPER,
                "A child accommodated under section 20 is not placed with parents.",
                EpisodeRow.Column.LS,
                EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("P1") && row.cell(EpisodeRow.Column.LS).equals("V2");
    }
}
