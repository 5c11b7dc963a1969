package uk.panauthority.placement.returns.rule;

/** Our own: what the case system has not told is not looked after, and would be missing from the return. */
final class CareIsTold extends EpisodeRule {

    CareIsTold() {
        super(
                "CARE",
                Kind.AWAITED,
                "The child lived in a placement on days that are in no period of care that was told.",
                EpisodeRow.Column.DECOM);
    }

    @Override
    boolean breaks(EpisodeRow row, ChildReturn child) {
        return !row.isInToldCare();
    }
}
