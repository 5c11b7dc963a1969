package uk.panauthority.casework.measure.fact;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeState;
import uk.panauthority.casework.episode.RiskEntry;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.Segment;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.common.time.PlatformClock;

/**
 * What measures need of an episode.
 *
 * @param countsOn local day by which the episode belongs to a period: of the start; while that is awaited, of the return;
 *     while both are, of the first message
 * @param locatedAt when the child's whereabouts became known before the return, or null
 * @param kinds of its segments, each once, in the order in which they began
 * @param firstRisk the earliest judgement; {@code NOT_ASSESSED} when there is none
 * @param highestRisk the gravest judgement ever made of this episode
 * @param mergedInto the episode that this one is part of, where it counts; or null
 */
public record EpisodeFact(
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
        LocalDate countsOn,
        @Nullable Instant startedAt,
        @Nullable Instant locatedAt,
        @Nullable Instant returnedAt,
        List<SegmentKind> kinds,
        RiskLevel firstRisk,
        RiskLevel highestRisk,
        @Nullable UUID mergedInto) {

    public EpisodeFact {
        kinds = List.copyOf(kinds);
    }

    /**
     * The facts of an episode as it is.
     *
     * @param firstKnown local day on which the platform first heard of it
     */
    static EpisodeFact of(EpisodeFacts episode, LocalDate firstKnown) {
        List<RiskLevel> judged = episode.riskHistory().stream()
                .sorted(Comparator.comparing(RiskEntry::obtainedAt))
                .map(RiskEntry::level)
                .toList();
        return new EpisodeFact(
                episode.episodeId(),
                episode.state(),
                episode.childRef(),
                episode.placementId(),
                episode.homeId(),
                episode.providerId(),
                episode.responsibleLa(),
                episode.hostLa(),
                episode.deliveringLa(),
                episode.force(),
                dayOf(episode, firstKnown),
                episode.startedAt(),
                locatedAt(episode.segments()),
                episode.returnedAt(),
                episode.segments().stream().map(Segment::kind).distinct().toList(),
                judged.isEmpty() ? RiskLevel.NOT_ASSESSED : judged.getFirst(),
                judged.stream().max(Comparator.naturalOrder()).orElse(RiskLevel.NOT_ASSESSED),
                episode.mergedInto());
    }

    /** Whether it is an absence of its own: one that was a mistake or is part of another is not. */
    public boolean counts() {
        return state.isLive();
    }

    private static LocalDate dayOf(EpisodeFacts episode, LocalDate firstKnown) {
        Instant at = episode.startedAt() == null ? episode.returnedAt() : episode.startedAt();
        return at == null ? firstKnown : LocalDate.ofInstant(at, PlatformClock.LONDON);
    }

    /** Missing until then, away with known whereabouts after it. */
    private static @Nullable Instant locatedAt(List<Segment> segments) {
        return segments.size() < 2 ? null : segments.getLast().start();
    }
}
