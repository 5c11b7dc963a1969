package uk.panauthority.casework.measure.kpi;

import java.util.Collection;
import uk.panauthority.casework.measure.fact.EpisodeCase;

/** The children that episodes were of, each once. */
final class Children {

    private Children() {}

    static long in(Collection<EpisodeCase> episodes) {
        return episodes.stream().map(EpisodeCase::childRef).distinct().count();
    }
}
