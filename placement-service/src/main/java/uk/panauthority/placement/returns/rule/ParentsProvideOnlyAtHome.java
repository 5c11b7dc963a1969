package uk.panauthority.placement.returns.rule;

/** Rule 550. */
final class ParentsProvideOnlyAtHome extends EpisodeRule {

    ParentsProvideOnlyAtHome() {
        super(
                "550",
                Kind.IMPROPER,
                "Parents are the provider of a placement with parents only.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR0") && !row.isPlace("P1");
    }
}
