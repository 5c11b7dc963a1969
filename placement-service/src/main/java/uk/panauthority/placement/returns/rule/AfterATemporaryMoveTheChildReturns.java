package uk.panauthority.placement.returns.rule;

import java.util.Optional;

/** Rule 383. */
final class AfterATemporaryMoveTheChildReturns extends EpisodeRule {

    AfterATemporaryMoveTheChildReturns() {
        super(
                "383",
                Kind.IMPROPER,
                "After a temporary move the child returns to the same place, as another placement.",
                EpisodeRow.Column.PLACE,
                EpisodeRow.Column.PL_POST,
                EpisodeRow.Column.RNE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        if (row.isTemporary()) {
            return false;
        }
        Optional<EpisodeRow> away = child.before(row).filter(EpisodeRow::isTemporary);
        Optional<EpisodeRow> left = away;
        while (left.filter(EpisodeRow::isTemporary).isPresent()) {
            left = child.before(left.get());
        }
        return away.isPresent()
                && left.filter(place -> row.rne().equals("P")
                                && row.place().equals(place.place())
                                && Postcodes.same(
                                        row.cell(EpisodeRow.Column.PL_POST), place.cell(EpisodeRow.Column.PL_POST)))
                        .isEmpty();
    }
}
