package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * The episodes that an interview covers, each with its own clock. An episode that is voided, merged or moved to another
 * interview stays here as a record and counts no longer. Part of a {@link ReturnHomeInterview}.
 */
@Embeddable
class Coverage {

    private static final Comparator<CoveredEpisode> BY_RETURN =
            Comparator.comparing(CoveredEpisode::returnedAt).thenComparing(CoveredEpisode::episodeId);

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "episodes")
    private List<CoveredEpisode> episodes = List.of();

    /** Those that count again, where the database can look them up. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "episode_ids")
    private List<UUID> episodeIds = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "choices")
    private List<EpisodeChoice> choices = List.of();

    /** Covers one more episode, or the same one with other facts. */
    void cover(CoveredEpisode episode) {
        List<CoveredEpisode> all = new ArrayList<>(episodes);
        all.removeIf(e -> e.episodeId().equals(episode.episodeId()));
        all.add(episode);
        keep(all);
    }

    /** The episode counts here no longer. */
    void release(UUID episodeId, String because) {
        keep(episodes.stream()
                .map(e -> e.episodeId().equals(episodeId) ? e.released(because) : e)
                .toList());
    }

    /** An episode that was released for this reason counts again; answers whether there was one. */
    boolean restore(UUID episodeId, Release because) {
        Optional<CoveredEpisode> released = episodes.stream()
                .filter(e -> e.episodeId().equals(episodeId) && because.name().equals(e.releasedBecause()))
                .findFirst();
        released.ifPresent(e -> cover(e.released(null)));
        return released.isPresent();
    }

    /** A new absence during the wait: until a worker chooses otherwise it belongs to the offer that is open. */
    void join(CoveredEpisode episode, Instant now) {
        cover(episode);
        chosen(new EpisodeChoice(episode.episodeId(), EpisodeChoice.Choice.SAME_OFFER, now, null));
    }

    /** A worker has chosen that the offer covers this episode. */
    void takeIn(CoveredEpisode episode, Instant now, String by) {
        cover(episode.released(null));
        chosen(new EpisodeChoice(episode.episodeId(), EpisodeChoice.Choice.SAME_OFFER, now, by));
    }

    /**
     * One of several episodes goes to another interview, as a worker has chosen.
     *
     * @throws Problem {@code field-invalid} when it is not one of several
     */
    CoveredEpisode giveAway(UUID episodeId, Instant now, String by) {
        CoveredEpisode episode = counting(episodeId)
                .filter(e -> counting().size() > 1)
                .orElseThrow(() -> Problem.at(
                        "/episodeId", CommonProblem.FIELD_INVALID, "It is not one of several that are covered here."));
        release(episodeId, Release.COVERED_ELSEWHERE.name());
        chosen(new EpisodeChoice(episodeId, EpisodeChoice.Choice.ANOTHER_INTERVIEW, now, by));
        return episode;
    }

    void chosen(EpisodeChoice choice) {
        List<EpisodeChoice> all = new ArrayList<>(choices);
        all.add(choice);
        choices = all;
    }

    /** The episodes that count, in the order of their returns. */
    List<CoveredEpisode> counting() {
        return episodes.stream().filter(CoveredEpisode::counts).toList();
    }

    Optional<CoveredEpisode> counting(UUID episodeId) {
        return counting().stream().filter(e -> e.episodeId().equals(episodeId)).findFirst();
    }

    /** Every episode that the interview has ever been about. */
    List<CoveredEpisode> all() {
        return List.copyOf(episodes);
    }

    List<UUID> episodeIds() {
        return List.copyOf(episodeIds);
    }

    List<EpisodeChoice> choices() {
        return List.copyOf(choices);
    }

    /** The episode with the earliest deadline, which is the one to work to; of an interview that covers none any more, the earliest it had. */
    CoveredEpisode mostUrgent() {
        List<CoveredEpisode> counting = counting();
        return (counting.isEmpty() ? episodes : counting)
                .stream().min(Comparator.comparing(CoveredEpisode::deadline)).orElseThrow();
    }

    /** The first return after which the child could be asked. */
    Instant firstReturn() {
        return episodes.getFirst().returnedAt();
    }

    private void keep(List<CoveredEpisode> all) {
        episodes = all.stream().sorted(BY_RETURN).toList();
        episodeIds = counting().stream().map(CoveredEpisode::episodeId).toList();
    }
}
