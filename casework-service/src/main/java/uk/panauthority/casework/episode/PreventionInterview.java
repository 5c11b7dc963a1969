package uk.panauthority.casework.episode;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The police talk after the return ("safe and well"). It never counts as a return home interview, nor the reverse
 * (casework reference, 4.2 rule 9).
 *
 * @param at when it took place; null where the force did not say
 * @param outcome code; null where the force did not say
 */
public record PreventionInterview(
        String source,
        String reference,
        @Nullable Instant at,
        @Nullable String outcome,
        Instant recordedAt) {}
