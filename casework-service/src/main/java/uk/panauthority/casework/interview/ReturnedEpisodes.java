package uk.panauthority.casework.interview;

import java.time.Instant;
import java.util.Objects;
import uk.panauthority.casework.episode.ClockStartFact;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.ReturnedEpisode;

/** Reads what starts a clock from the facts of an episode. */
final class ReturnedEpisodes {

    private ReturnedEpisodes() {}

    /** The episode by its return, which must be known. */
    static ReturnedEpisode of(EpisodeFacts episode) {
        return startedBy(episode, Objects.requireNonNull(episode.returnedAt()), ClockStartFact.RETURNED);
    }

    /** The episode by the time at which the child was found to be in another safe place. */
    static ReturnedEpisode located(EpisodeFacts episode, Instant locatedAt) {
        return startedBy(episode, locatedAt, ClockStartFact.LOCATED);
    }

    private static ReturnedEpisode startedBy(EpisodeFacts episode, Instant at, ClockStartFact fact) {
        return new ReturnedEpisode(
                episode.episodeId(),
                episode.childRef(),
                episode.placementId(),
                episode.responsibleLa(),
                episode.hostLa(),
                episode.deliveringLa(),
                episode.force(),
                episode.startDate(),
                at,
                fact);
    }
}
