package uk.panauthority.casework.episode;

import java.time.Instant;

/**
 * A coded concern about the child, such as {@code CSE} or {@code SELF_HARM}.
 *
 * @param source who told it
 * @param toldAt when the source knew it
 */
public record WarningFlag(String code, String source, Instant toldAt, Instant recordedAt) {}
