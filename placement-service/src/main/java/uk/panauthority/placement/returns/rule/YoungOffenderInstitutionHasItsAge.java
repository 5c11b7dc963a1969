package uk.panauthority.placement.returns.rule;

/** Rule 372. */
final class YoungOffenderInstitutionHasItsAge extends EpisodeRule {

    YoungOffenderInstitutionHasItsAge() {
        super(
                "372",
                Kind.IMPROPER,
                "A young offender institution is for children of 10 and over.",
                EpisodeRow.Column.PLACE);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return row.isPlace("R5")
                && row.start()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
