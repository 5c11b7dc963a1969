package uk.panauthority.placement.returns.rule;

/** Rule 399. */
final class NoReviewsInShortBreaks extends ReviewRule {

    NoReviewsInShortBreaks() {
        super("399", "A child in a series of short breaks has no such reviews.", "REVIEW");
    }

    @Override
    boolean breaks(ReviewRow row, ChildReturn child) {
        return row.heldOn()
                .filter(day -> child.episodes().stream()
                        .anyMatch(episode -> episode.isShortBreak()
                                && episode.start()
                                        .filter(start -> !start.isAfter(day))
                                        .isPresent()
                                && episode.end()
                                        .filter(end -> end.isBefore(day))
                                        .isEmpty()))
                .isPresent();
    }
}
