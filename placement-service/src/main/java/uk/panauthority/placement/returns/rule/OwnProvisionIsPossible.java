package uk.panauthority.placement.returns.rule;

/** Rule 527. */
final class OwnProvisionIsPossible extends EpisodeRule {

    OwnProvisionIsPossible() {
        super(
                "527",
                Kind.IMPROPER,
                "The authority does not itself provide this kind of placement.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR1") && row.isPlace("P1", "R2", "R5");
    }
}
