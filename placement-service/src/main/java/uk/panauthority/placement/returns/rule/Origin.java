package uk.panauthority.placement.returns.rule;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a row comes from, for whoever must put it right.
 *
 * @param key a name of the row that stays the same as long as the row is about the same thing
 * @param placementId null where it is about no placement
 */
public record Origin(String key, @Nullable UUID placementId) {}
