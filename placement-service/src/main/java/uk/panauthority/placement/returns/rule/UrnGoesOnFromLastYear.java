package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 503F. */
final class UrnGoesOnFromLastYear extends ReturnRule {

    UrnGoesOnFromLastYear() {
        super(
                "503F",
                Kind.IMPROPER,
                "The first row has the number of the home that was open in last year's file.",
                "URN");
    }

    @Override
    public Stream<EpisodeRow> breaches(ChildReturn child) {
        OpenPlace open = child.lastYear();
        return open == null
                ? Stream.empty()
                : child.episodes().stream().limit(1).filter(row -> !row.urn().equals(open.urn()));
    }
}
