package uk.panauthority.casework.trigger;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeListener;

/**
 * Notes what an episode says of itself and asks for a look at it. Nothing is counted here: whoever reports an absence may
 * not see the others that count with it, and a message of the police must never fail because of a rule.
 */
@ApplicationScoped
public class EpisodesAreCounted implements EpisodeListener {

    private final CountedEpisodeRepository episodes;
    private final Clock clock;

    public EpisodesAreCounted(CountedEpisodeRepository episodes, Clock clock) {
        this.episodes = episodes;
        this.clock = clock;
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void changed(EpisodeFacts episode, EpisodeChange change) {
        episodes.findByIdOptional(episode.episodeId())
                .ifPresentOrElse(
                        counted -> counted.follow(episode, clock.instant()),
                        () -> episodes.persist(new CountedEpisode(episode, clock.instant())));
    }
}
