package uk.panauthority.placement.returns.rule;

/** Rule 234. */
final class CustodyHasItsAge extends EpisodeRule {

    CustodyHasItsAge() {
        super(
                "234",
                Kind.IMPROPER,
                "A child under ten does not go into custody.",
                EpisodeRow.Column.REASON_PLACE_CHANGE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.reason().equals("CUSTOD")
                && row.end()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
