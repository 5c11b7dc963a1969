package uk.panauthority.placement.returns.rule;

/** Rule 371. Before 2024-25 the code was H5. */
final class SupportedAccommodationHasItsAge extends EpisodeRule {

    SupportedAccommodationHasItsAge() {
        super("371", Kind.IMPROPER, "Supported accommodation is for children of 16 and over.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("K3", "H5")
                && row.start()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
