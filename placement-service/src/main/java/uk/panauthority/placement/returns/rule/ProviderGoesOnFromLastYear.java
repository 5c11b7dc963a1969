package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** Rule 503E. */
final class ProviderGoesOnFromLastYear extends ReturnRule {

    ProviderGoesOnFromLastYear() {
        super(
                "503E",
                Kind.IMPROPER,
                "The first row has the provider that was open in last year's file.",
                "PLACE_PROVIDER");
    }

    @Override
    public Stream<EpisodeRow> breaches(ChildReturn child) {
        OpenPlace open = child.lastYear();
        return open == null
                ? Stream.empty()
                : child.episodes().stream()
                        .limit(1)
                        .filter(row -> !row.provider().equals(open.provider()));
    }
}
