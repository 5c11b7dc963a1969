package uk.panauthority.casework.episode;

/**
 * Told of returns inside the transaction that records them. Implemented by features that depend on episodes, so that
 * episodes need not know them. An exception undoes the return as well.
 */
public interface ReturnListener {

    /** The return became known. Called once for each episode. */
    void returned(ReturnedEpisode episode);

    /** The return had been told wrongly: the episode now has this one. */
    void returnCorrected(ReturnedEpisode episode);
}
