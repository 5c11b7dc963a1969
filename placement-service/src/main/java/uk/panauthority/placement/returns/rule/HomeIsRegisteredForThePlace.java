package uk.panauthority.placement.returns.rule;

/** Rule 219. */
final class HomeIsRegisteredForThePlace extends EpisodeRule {

    HomeIsRegisteredForThePlace() {
        super(
                "219",
                Kind.IMPROPER,
                "The home is not registered for this kind of placement.",
                EpisodeRow.Column.PLACE,
                EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        return home != null
                && !home.placeCodes().isEmpty()
                && !home.placeCodes().contains(row.place());
    }
}
