package uk.panauthority.placement.measure.kpi;

import java.util.List;
import java.util.Set;

/** One version of one measure. When its meaning changes, another version gets a class of its own. */
public interface Measure<F extends Fact> {

    String code();

    default int version() {
        return 1;
    }

    /** By what it can be divided. */
    default Set<Dimension> dimensions() {
        return Set.of();
    }

    /** What it counts, of the authority that asks and of nobody else. */
    List<F> read(Sources sources, Asked asked);

    /** Counts the facts of a group. The same facts give the same result. */
    Result count(List<F> facts, Asked asked, Definition definition);
}
