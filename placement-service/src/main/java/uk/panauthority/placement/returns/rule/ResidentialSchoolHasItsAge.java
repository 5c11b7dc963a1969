package uk.panauthority.placement.returns.rule;

/** Rule 373. */
final class ResidentialSchoolHasItsAge extends EpisodeRule {

    ResidentialSchoolHasItsAge() {
        super("373", Kind.IMPROPER, "A residential school is for children of 4 and over.", EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("S1")
                && row.start()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
