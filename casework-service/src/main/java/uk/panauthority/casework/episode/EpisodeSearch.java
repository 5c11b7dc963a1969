package uk.panauthority.casework.episode;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a list of episodes is narrowed to; what is absent does not narrow.
 *
 * @param reference a force's reference, whole
 * @param from first local day of which something of the absence is looked for
 * @param to last such day
 */
public record EpisodeSearch(
        @Nullable EpisodeState state,
        @Nullable String childRef,
        @Nullable String reference,
        @Nullable UUID homeId,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    /** A cursor is good for one search only. */
    String name() {
        return "missing-episodes:" + this;
    }
}
