package uk.panauthority.placement.competition;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The ranking done again from what is stored (N16).
 *
 * @param reproduced whether result and hash are the same
 * @param recomputed what the stored inputs give now
 */
public record RankingCheck(
        boolean reproduced, @Nullable String rankingHash, List<RankedOffer> stored, List<RankedOffer> recomputed) {}
