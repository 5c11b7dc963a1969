package uk.panauthority.placement.returns.rule;

/** Rule 1008. */
final class UrnIsListed extends EpisodeRule {

    /** Stands in the return, and only there, for a home that has no number yet. */
    static final String NONE_YET = "XXXXXXX";

    UrnIsListed() {
        super("1008", Kind.IMPROPER, "The register of Ofsted does not know the number.", EpisodeRow.Column.URN);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.urn().isEmpty()
                && !row.urn().equals(NONE_YET)
                && PlaceFacts.isFalse(row.facts().isListed());
    }
}
