package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 503D. An H5 that was open on 31 March 2024 may go on as K3. */
final class PlaceGoesOnFromLastYear extends ReturnRule {

    PlaceGoesOnFromLastYear() {
        super(
                "503D",
                Kind.IMPROPER,
                "The first row has the kind of placement that was open in last year's file.",
                "PLACE");
    }

    @Override
    public Stream<EpisodeRow> breaches(ChildReturn child) {
        OpenPlace open = child.lastYear();
        return open == null
                ? Stream.empty()
                : child.episodes().stream()
                        .limit(1)
                        .filter(row -> !row.place().equals(open.place())
                                && !(open.place().equals("H5")
                                        && row.place().equals("K3")
                                        && child.year().equals(new ReturnYear(2024))));
    }
}
