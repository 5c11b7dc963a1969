package uk.panauthority.placement.returns.rule;

/** Rule 531. */
final class VoluntaryProvisionIsNotAtHome extends EpisodeRule {

    VoluntaryProvisionIsNotAtHome() {
        super(
                "531",
                Kind.IMPROPER,
                "A placement with parents is not provided by the voluntary sector.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR5") && row.isPlace("P1");
    }
}
