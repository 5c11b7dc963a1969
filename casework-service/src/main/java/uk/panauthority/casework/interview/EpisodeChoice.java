package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a new absence during the wait was dealt with (a worker chooses). Until somebody does, the platform has let it join,
 * so that no clock runs without an interview.
 *
 * @param by who chose; null where it is still the platform's own first step
 */
record EpisodeChoice(
        UUID episodeId, Choice choice, Instant at, @Nullable String by) {

    /** The two ways. */
    public enum Choice {
        /** The offer that is open covers the new absence as well. */
        SAME_OFFER,
        /** The new absence has an interview of its own. */
        ANOTHER_INTERVIEW
    }
}
