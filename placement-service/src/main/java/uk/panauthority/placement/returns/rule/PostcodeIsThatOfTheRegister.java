package uk.panauthority.placement.returns.rule;

/** Rule 221. */
final class PostcodeIsThatOfTheRegister extends EpisodeRule {

    PostcodeIsThatOfTheRegister() {
        super("221", Kind.IMPROPER, "The register has another postcode for the home.", EpisodeRow.Column.PL_POST);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        return home != null
                && home.postcode() != null
                && !row.isShortBreak()
                && row.has(EpisodeRow.Column.PL_POST)
                && row.isPlace("K1", "K2", "K3", "R3", "S1")
                && !Postcodes.same(home.postcode(), row.cell(EpisodeRow.Column.PL_POST));
    }
}
