package uk.panauthority.placement.offer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The result of one pass/fail test.
 *
 * @param by who found it; {@code platform} for what the platform knows itself
 */
public record GatewayFinding(
        String code, boolean passed, @Nullable String note, String by, Instant at) {}
