package uk.panauthority.placement.returns.rule;

/** Rule 228. */
final class HomeIsRegisteredAtTheEnd extends EpisodeRule {

    HomeIsRegisteredAtTheEnd() {
        super("228", Kind.IMPROPER, "The home was not registered on the last day.", EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        return home != null && row.end().filter(home::isUnregisteredOn).isPresent();
    }
}
