package uk.panauthority.placement.agreement;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement stands as a paper that may follow the child.
 *
 * @param dueAt until when the parties agreed that it is there; null when it was never to come later
 * @param overdue whether that time passed without it
 * @param inForceAt when a version first came into force
 */
public record Papers(
        @Nullable Instant dueAt, boolean overdue, @Nullable Instant inForceAt) {}
