package uk.panauthority.placement.returns.rule;

/** Rule 381. */
final class CareDoesNotEndWithATemporaryMove extends EpisodeRule {

    CareDoesNotEndWithATemporaryMove() {
        super(
                "381",
                Kind.IMPROPER,
                "A period of care does not end with a temporary move.",
                EpisodeRow.Column.PLACE,
                EpisodeRow.Column.REC);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isTemporary() && !row.rec().isEmpty() && !row.rec().equals("X1");
    }
}
