package uk.panauthority.placement.search;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One home of a search, with its place in the ranking and the reasons. Kept with the facts that it was made of.
 *
 * @param rank from 1; absent for a home that is excluded
 * @param miles from the child's home; absent when one of the two places is not known
 */
public record MatchResult(
        HomeFacts home,
        Verdict verdict,
        @Nullable Integer rank,
        @Nullable BigDecimal miles,
        List<Reason> reasons) {

    /** What essential requirements, areas and links say of a home. */
    public enum Verdict {
        /** Everything essential is known and met. */
        FITS,
        /** Nothing excludes it, and something essential is not known. */
        NOT_KNOWN,
        EXCLUDED
    }

    /** Which way a reason speaks. */
    public enum Weight {
        FOR,
        AGAINST,
        NOT_KNOWN
    }

    /**
     * One reason in plain words.
     *
     * @param code of the requirement, or of what else was looked at
     */
    public record Reason(Weight weight, String code, String words) {}
}
