package uk.panauthority.placement.returns.rule;

/** Rule 529. */
final class OtherPublicProvisionIsPossible extends EpisodeRule {

    OtherPublicProvisionIsPossible() {
        super(
                "529",
                Kind.IMPROPER,
                "Another public body does not provide this kind of placement.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR3")
                && row.isPlace("P1", "A3", "A4", "A5", "A6", "K1", "K2", "U1", "U2", "U3", "U4", "U5", "U6");
    }
}
