package uk.panauthority.casework.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other features may know of an episode: no name, no place, no free text.
 *
 * @param providerId provider of the placement that the child left; null for a child at home
 * @param startedAt when the child left; null while that is awaited
 * @param startDate local day on which the absence began; null while that is awaited
 * @param mergedInto the episode that this one is part of now; null unless its state is {@code MERGED}
 * @param returnedAt null while the child is away or the return time was not recorded
 */
public record EpisodeFacts(
        UUID episodeId,
        EpisodeState state,
        String childRef,
        @Nullable UUID placementId,
        @Nullable UUID homeId,
        @Nullable String providerId,
        String responsibleLa,
        String hostLa,
        String deliveringLa,
        String force,
        @Nullable Instant startedAt,
        @Nullable LocalDate startDate,
        @Nullable Instant returnedAt,
        @Nullable ClockStartFact startFact,
        List<Segment> segments,
        List<RiskEntry> riskHistory,
        RiskLevel currentRisk,
        boolean foundHarmed,
        @Nullable UUID mergedInto) {

    public EpisodeFacts {
        segments = List.copyOf(segments);
        riskHistory = List.copyOf(riskHistory);
    }

    static EpisodeFacts of(Episode episode) {
        EpisodeSetting setting = episode.setting();
        Course course = episode.course();
        return new EpisodeFacts(
                episode.id(),
                episode.state(),
                setting.childRef(),
                setting.placementId(),
                setting.homeId(),
                setting.providerId(),
                setting.responsibleLa(),
                setting.hostLa(),
                episode.duty().deliveringLa(),
                episode.force(),
                course.startedAt(),
                EpisodeEvents.day(course.startedAt()),
                course.returnedAt(),
                course.returnedAt() == null ? null : ClockStartFact.RETURNED,
                course.segments(),
                course.riskHistory(),
                course.risk(),
                course.foundHarmed(),
                episode.mergedInto());
    }
}
