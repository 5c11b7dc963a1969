package uk.panauthority.casework.measure.fact;

import jakarta.enterprise.context.ApplicationScoped;
import uk.panauthority.casework.episode.EpisodeChange;
import uk.panauthority.casework.episode.EpisodeFacts;
import uk.panauthority.casework.episode.EpisodeListener;

/** Every change of an episode changes what measures know of it. */
@ApplicationScoped
class EpisodesAreCounted implements EpisodeListener {

    private final FactLedger ledger;

    EpisodesAreCounted(FactLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void changed(EpisodeFacts episode, EpisodeChange change) {
        ledger.note(episode);
    }
}
