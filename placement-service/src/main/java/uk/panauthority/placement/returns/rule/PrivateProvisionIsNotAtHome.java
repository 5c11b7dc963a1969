package uk.panauthority.placement.returns.rule;

/** Rule 530. */
final class PrivateProvisionIsNotAtHome extends EpisodeRule {

    PrivateProvisionIsNotAtHome() {
        super(
                "530",
                Kind.IMPROPER,
                "A placement with parents is not private provision.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR4") && row.isPlace("P1");
    }
}
