package uk.panauthority.placement.measure.kpi;

import java.util.Set;

/** One record as a measure counts it. */
public interface Fact {

    /** By which the record is found: an id, never a name. */
    String key();

    /** The rows in which it is counted when the measure is divided. */
    default Set<String> rows(Dimension by) {
        return Set.of();
    }
}
