package uk.panauthority.casework.episode;

import static uk.panauthority.casework.episode.EpisodeAction.CLOSE;
import static uk.panauthority.casework.episode.EpisodeAction.RETURN;
import static uk.panauthority.casework.episode.EpisodeAction.START_KNOWN;
import static uk.panauthority.casework.episode.EpisodeParty.HOST_AUTHORITY;
import static uk.panauthority.casework.episode.EpisodeParty.RESPONSIBLE_AUTHORITY;
import static uk.panauthority.casework.episode.EpisodeState.AWAITING_START;
import static uk.panauthority.casework.episode.EpisodeState.CLOSED;
import static uk.panauthority.casework.episode.EpisodeState.OPEN;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How an episode's state may change and by whom. */
public final class EpisodeLifecycle {

    public static final Lifecycle<EpisodeState, EpisodeAction, EpisodeParty> TABLE = table();

    private EpisodeLifecycle() {}

    private static Lifecycle<EpisodeState, EpisodeAction, EpisodeParty> table() {
        return Lifecycle.<EpisodeState, EpisodeAction, EpisodeParty>of("MissingEpisode", OPEN)
                .move(OPEN, CLOSE, CLOSED, by(RESPONSIBLE_AUTHORITY, "DUTY_WORKER"), by(HOST_AUTHORITY, "DUTY_WORKER"))
                .move(
                        AWAITING_START,
                        CLOSE,
                        AWAITING_START,
                        by(RESPONSIBLE_AUTHORITY, "DUTY_WORKER"),
                        by(HOST_AUTHORITY, "DUTY_WORKER"))
                .automatic(OPEN, RETURN, CLOSED, "a found report tells the return")
                .automatic(AWAITING_START, RETURN, AWAITING_START, "a found report tells the return")
                .automatic(AWAITING_START, START_KNOWN, OPEN, "a missing report tells the start; the child is away")
                .automatic(AWAITING_START, START_KNOWN, CLOSED, "a missing report tells the start; the child is back")
                .build();
    }
}
