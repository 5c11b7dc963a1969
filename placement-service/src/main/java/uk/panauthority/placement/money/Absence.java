package uk.panauthority.placement.money;

import org.jspecify.annotations.Nullable;

/**
 * Nights on which a line is suspended (M7).
 *
 * @param retainer what is paid instead; null when the nights cost nothing
 */
public record Absence(Nights nights, @Nullable Retainer retainer) {}
