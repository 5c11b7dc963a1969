package uk.panauthority.placement.admission;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * How an application was judged.
 *
 * @param criteriaVersion the version of the entry tests
 * @param passed whether no score lies below its minimum
 */
public record EntryEvaluation(int criteriaVersion, List<EntryScore> scores, boolean passed, String by, Instant at) {

    /** The points of one test with their reasons. */
    public record EntryScore(String criterion, BigDecimal points, String rationale) {}
}
