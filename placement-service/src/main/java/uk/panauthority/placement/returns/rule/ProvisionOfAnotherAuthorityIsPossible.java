package uk.panauthority.placement.returns.rule;

/** Rule 528. */
final class ProvisionOfAnotherAuthorityIsPossible extends EpisodeRule {

    ProvisionOfAnotherAuthorityIsPossible() {
        super(
                "528",
                Kind.IMPROPER,
                "Another authority does not provide this kind of placement.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.provider().equals("PR2") && row.isPlace("P1", "R2", "R5");
    }
}
