package uk.panauthority.placement.returns.rule;

/** Rule 436. */
final class StatusAndPlacementChange extends EpisodeRule {

    StatusAndPlacementChange() {
        super("436", Kind.IMPROPER, "Legal status and placement both change.", EpisodeRow.Column.RNE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return (row.rne().equals("B") || row.rne().equals("U"))
                && child.before(row)
                        .filter(before -> before.isSameStatusAs(row) || before.isSamePlaceAs(row))
                        .isPresent();
    }
}
