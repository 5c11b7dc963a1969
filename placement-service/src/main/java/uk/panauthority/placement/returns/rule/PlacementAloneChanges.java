package uk.panauthority.placement.returns.rule;

/** Rule 435. */
final class PlacementAloneChanges extends EpisodeRule {

    PlacementAloneChanges() {
        super(
                "435",
                Kind.IMPROPER,
                "A change of placement alone leaves the legal status as it was.",
                EpisodeRow.Column.RNE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return (row.rne().equals("P") || row.rne().equals("T"))
                && child.before(row)
                        .filter(before -> !before.isSameStatusAs(row) || before.isSamePlaceAs(row))
                        .isPresent();
    }
}
