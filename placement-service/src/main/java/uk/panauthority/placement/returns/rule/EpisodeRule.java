package uk.panauthority.placement.returns.rule;

import java.util.stream.Stream;

/** A rule that judges the rows of the Episodes table one by one. */
abstract class EpisodeRule extends ReturnRule {

    EpisodeRule(String code, Kind kind, String message, EpisodeRow.Column... fields) {
        super(code, kind, message, Stream.of(fields).map(Enum::name).toArray(String[]::new));
    }

    abstract boolean breaks(EpisodeRow row, ChildReturn child);

    @Override
    public final Stream<EpisodeRow> breaches(ChildReturn child) {
        return child.episodes().stream().filter(row -> breaks(row, child));
    }
}
