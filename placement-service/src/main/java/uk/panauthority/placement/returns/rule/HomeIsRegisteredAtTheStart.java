package uk.panauthority.placement.returns.rule;

/** Rule 227. */
final class HomeIsRegisteredAtTheStart extends EpisodeRule {

    HomeIsRegisteredAtTheStart() {
        super("227", Kind.IMPROPER, "The home was not registered on the first day.", EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        return home != null && row.start().filter(home::isUnregisteredOn).isPresent();
    }
}
