package uk.panauthority.placement.returns.rule;

/** Rule 392c. */
final class PostcodesExist extends EpisodeRule {

    PostcodesExist() {
        super(
                "392c",
                Kind.IMPROPER,
                "The directory does not know the postcode.",
                EpisodeRow.Column.HOME_POST,
                EpisodeRow.Column.PL_POST);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return PlaceFacts.isFalse(row.facts().homePostcodeExists())
                || PlaceFacts.isFalse(row.facts().placementPostcodeExists());
    }
}
