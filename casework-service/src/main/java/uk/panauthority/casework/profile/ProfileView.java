package uk.panauthority.casework.profile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * Part 1 as its owners see it.
 *
 * @param revision counts the writings; a confirmation is none
 * @param flags texts that could look like something else than they are
 */
public record ProfileView(
        UUID id,
        ProfileState state,
        long version,
        List<String> actions,
        String childRef,
        String responsibleLa,
        @Nullable UUID placementId,
        @Nullable String providerId,
        int revision,
        PartOne partOne,
        Instant writtenAt,
        String writtenBy,
        @Nullable Instant confirmedAt,
        @Nullable String confirmedBy,
        List<TextFlag> flags)
        implements Versioned {

    /** The profile as it was when the child was reported missing, with what was written about this absence. */
    public record OfEpisode(
            UUID episodeId,
            String childRef,
            @Nullable Integer revision,
            @Nullable PartOne partOne,
            @Nullable Instant takenAt,
            List<Written> partTwo,
            List<TextFlag> flags) {}

    /** One writing of part 2; the newest comes first. */
    public record Written(Instant at, String by, PartTwo partTwo) {}
}
