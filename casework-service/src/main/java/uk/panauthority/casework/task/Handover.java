package uk.panauthority.casework.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One change of the person who works on a task.
 *
 * @param from who had it; null when nobody had
 * @param to who has it now; null when it went back to the queue
 * @param noteReference where the handover note is kept
 * @param by who handed it over
 */
record Handover(@Nullable String from, @Nullable String to, String noteReference, String by, Instant at) {}
