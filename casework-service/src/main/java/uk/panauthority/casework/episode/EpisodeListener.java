package uk.panauthority.casework.episode;

/**
 * Told of every change of an episode inside the transaction that makes it. Implemented by features that depend on
 * episodes, so that episodes need not know them; returns have {@link ReturnListener} besides. An exception undoes the
 * change as well.
 */
public interface EpisodeListener {

    /**
     * An episode has changed.
     *
     * @param episode as it is after the change
     */
    void changed(EpisodeFacts episode, EpisodeChange change);
}
