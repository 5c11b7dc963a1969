package uk.panauthority.placement.returns.rule;

/** Rule 434. */
final class StatusAloneChanges extends EpisodeRule {

    StatusAloneChanges() {
        super(
                "434",
                Kind.IMPROPER,
                "A change of legal status alone leaves the placement as it was.",
                EpisodeRow.Column.RNE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.rne().equals("L")
                && child.before(row)
                        .filter(before -> before.isSameStatusAs(row) || !before.isSamePlaceAs(row))
                        .isPresent();
    }
}
