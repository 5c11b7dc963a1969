package uk.panauthority.placement.returns.rule;

/** Rule 374. */
final class ResidentialEmploymentHasItsAge extends EpisodeRule {

    ResidentialEmploymentHasItsAge() {
        super("374", Kind.IMPROPER, "Residential employment is for children of 14 and over.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("P3")
                && row.start()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
