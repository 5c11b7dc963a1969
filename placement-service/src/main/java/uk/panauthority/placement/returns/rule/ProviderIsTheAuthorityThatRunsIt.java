package uk.panauthority.placement.returns.rule;

/** Rule 229. */
final class ProviderIsTheAuthorityThatRunsIt extends EpisodeRule {

    ProviderIsTheAuthorityThatRunsIt() {
        super(
                "229",
                Kind.IMPROPER,
                "PR1 is the responsible authority, PR2 another one; the register names the other.",
                EpisodeRow.Column.PLACE_PROVIDER,
                EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        if (home == null || home.authority() == null) {
            return false;
        }
        boolean own = home.authority().equals(child.responsibleLa());
        return (row.provider().equals("PR1") && !own) || (row.provider().equals("PR2") && own);
    }
}
