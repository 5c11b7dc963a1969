package uk.panauthority.casework.episode;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;

/** Bodies of the requests about episodes. */
public final class EpisodeRequests {

    private EpisodeRequests() {}

    /** The return, as staff know it. */
    public record Closure(@NotNull Instant returnedAt) {}
}
