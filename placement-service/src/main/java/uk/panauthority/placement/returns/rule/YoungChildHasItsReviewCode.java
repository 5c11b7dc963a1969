package uk.panauthority.placement.returns.rule;

/** Rule 440. */
final class YoungChildHasItsReviewCode extends ReviewRule {

    YoungChildHasItsReviewCode() {
        super("440", "A child of this age took part in another way.", "REVIEW_CODE");
    }

    @Override
    boolean breaks(ReviewRow row, ChildReturn child) {
        return row.reviewCode().equals("PN0")
                && row.heldOn()
                        .filter(day -> child.born() != null && !child.isUnder(ReturnLimits.of(code(), day), day))
                        .isPresent();
    }
}
