package uk.panauthority.placement.returns.rule;

/** Rule 224. */
final class ProviderIsThatOfTheRegister extends EpisodeRule {

    ProviderIsThatOfTheRegister() {
        super(
                "224",
                Kind.IMPROPER,
                "The register has another provider for the home.",
                EpisodeRow.Column.PLACE_PROVIDER);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        RegisteredHome home = row.facts().home();
        return home != null
                && home.providerCode() != null
                && !row.provider().isEmpty()
                && !home.providerCode().equals(row.provider());
    }
}
