package uk.panauthority.placement.returns.rule;

/** Rule 441. */
final class OlderChildHasItsReviewCode extends ReviewRule {

    OlderChildHasItsReviewCode() {
        super("441", "A child this young is coded as too young to take part.", "REVIEW_CODE");
    }

    @Override
    boolean breaks(ReviewRow row, ChildReturn child) {
        return !row.reviewCode().equals("PN0")
                && row.heldOn()
                        .filter(day -> child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
