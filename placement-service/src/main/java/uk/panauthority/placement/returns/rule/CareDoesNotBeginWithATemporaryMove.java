package uk.panauthority.placement.returns.rule;

/** Rule 380. */
final class CareDoesNotBeginWithATemporaryMove extends EpisodeRule {

    CareDoesNotBeginWithATemporaryMove() {
        super(
                "380",
                Kind.IMPROPER,
                "A period of care does not begin with a temporary move.",
                EpisodeRow.Column.PLACE,
                EpisodeRow.Column.RNE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isTemporary() && !row.rne().equals("P") && !row.rne().equals("B");
    }
}
