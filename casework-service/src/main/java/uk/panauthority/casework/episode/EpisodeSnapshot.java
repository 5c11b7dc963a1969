package uk.panauthority.casework.episode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What an episode said at one moment; two of them tell what has changed between.
 *
 * @param state null before the first report
 */
record EpisodeSnapshot(
        @Nullable EpisodeState state,
        @Nullable Instant startedAt,
        @Nullable Instant returnedAt,
        @Nullable SegmentKind kind,
        @Nullable UUID placementId,
        RiskLevel risk,
        int reports) {

    /** What was known before the first report. */
    static final EpisodeSnapshot NOTHING = new EpisodeSnapshot(null, null, null, null, null, RiskLevel.NOT_ASSESSED, 0);

    static EpisodeSnapshot of(Episode episode) {
        Course course = episode.course();
        return new EpisodeSnapshot(
                episode.state(),
                course.startedAt(),
                course.returnedAt(),
                course.currentKind(),
                episode.setting().placementId(),
                course.risk(),
                episode.reports().size());
    }

    /** The one thing that happened to the episode, the weightiest first. */
    EpisodeChange changeTo(EpisodeSnapshot after) {
        EpisodeState now = Objects.requireNonNull(after.state);
        if (state == null) {
            return EpisodeChange.OPENED;
        }
        if (now != state && now == EpisodeState.VOIDED) {
            return EpisodeChange.VOIDED;
        }
        if (now != state && now == EpisodeState.MERGED) {
            return EpisodeChange.MERGED;
        }
        if (state == EpisodeState.MERGED && now.isLive()) {
            return EpisodeChange.SPLIT;
        }
        if (returnBecameKnown(after)) {
            return EpisodeChange.CLOSED;
        }
        if (returnedAt != null && after.returnedAt == null) {
            return EpisodeChange.REOPENED;
        }
        return now != state && now == EpisodeState.LONG_TERM ? EpisodeChange.LONG_TERM : EpisodeChange.CHANGED;
    }

    boolean startBecameKnown(EpisodeSnapshot after) {
        return startedAt == null && after.startedAt != null;
    }

    boolean returnBecameKnown(EpisodeSnapshot after) {
        return returnedAt == null && after.returnedAt != null;
    }

    boolean returnWasCorrected(EpisodeSnapshot after) {
        return returnedAt != null && after.returnedAt != null && !returnedAt.equals(after.returnedAt);
    }

    boolean riskChanged(EpisodeSnapshot after) {
        return risk != after.risk;
    }

    /** Whether what other services are told of the course is another now. */
    boolean courseChanged(EpisodeSnapshot after) {
        return !Objects.equals(day(startedAt), day(after.startedAt))
                || !Objects.equals(day(returnedAt), day(after.returnedAt))
                || kind != after.kind
                || !Objects.equals(placementId, after.placementId);
    }

    private static @Nullable LocalDate day(@Nullable Instant at) {
        return EpisodeEvents.day(at);
    }
}
