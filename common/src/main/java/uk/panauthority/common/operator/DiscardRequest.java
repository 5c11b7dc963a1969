package uk.panauthority.common.operator;

import org.jspecify.annotations.Nullable;

/** Body of a discard; the reason is required. */
public record DiscardRequest(@Nullable DiscardReason reason) {}
