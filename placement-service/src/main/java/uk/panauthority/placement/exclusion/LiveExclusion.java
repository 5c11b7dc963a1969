package uk.panauthority.placement.exclusion;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An exclusion that holds, for searches of the same authority.
 *
 * @param place null while nobody has said where the area lies
 */
public record LiveExclusion(UUID id, @Nullable ExcludedPlace place) {}
