package uk.panauthority.casework.episode;

import static uk.panauthority.casework.episode.EpisodeAction.CHANGE_KIND;
import static uk.panauthority.casework.episode.EpisodeAction.CLOSE;
import static uk.panauthority.casework.episode.EpisodeAction.CONFIRM_SPLIT;
import static uk.panauthority.casework.episode.EpisodeAction.CONFIRM_VOID;
import static uk.panauthority.casework.episode.EpisodeAction.CORRECT;
import static uk.panauthority.casework.episode.EpisodeAction.LAST_LONG;
import static uk.panauthority.casework.episode.EpisodeAction.MERGE;
import static uk.panauthority.casework.episode.EpisodeAction.PROPOSE_SPLIT;
import static uk.panauthority.casework.episode.EpisodeAction.PROPOSE_VOID;
import static uk.panauthority.casework.episode.EpisodeAction.REFUSE_SPLIT;
import static uk.panauthority.casework.episode.EpisodeAction.REFUSE_VOID;
import static uk.panauthority.casework.episode.EpisodeAction.REOPEN;
import static uk.panauthority.casework.episode.EpisodeAction.RETURN;
import static uk.panauthority.casework.episode.EpisodeAction.START_KNOWN;
import static uk.panauthority.casework.episode.EpisodeAction.START_TOLD;
import static uk.panauthority.casework.episode.EpisodeParty.HOST_AUTHORITY;
import static uk.panauthority.casework.episode.EpisodeParty.RESPONSIBLE_AUTHORITY;
import static uk.panauthority.casework.episode.EpisodeState.AWAITING_START;
import static uk.panauthority.casework.episode.EpisodeState.CLOSED;
import static uk.panauthority.casework.episode.EpisodeState.LONG_TERM;
import static uk.panauthority.casework.episode.EpisodeState.MERGED;
import static uk.panauthority.casework.episode.EpisodeState.OPEN;
import static uk.panauthority.casework.episode.EpisodeState.VOIDED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import java.util.List;
import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;

/**
 * How an episode's state may change and by whom. The state itself always follows from the reports and decisions that the
 * episode holds; the table says which changes there are and who may ask for them.
 */
public final class EpisodeLifecycle {

    private static final String DUTY_WORKER = "DUTY_WORKER";
    private static final May<EpisodeParty> RESPONSIBLE = by(RESPONSIBLE_AUTHORITY, DUTY_WORKER);
    private static final May<EpisodeParty> HOST = by(HOST_AUTHORITY, DUTY_WORKER);
    /** Two people are needed; where an authority has one duty worker, the manager is the other. */
    private static final May<EpisodeParty> SECOND_PERSON = by(RESPONSIBLE_AUTHORITY, DUTY_WORKER, "TEAM_MANAGER");

    private static final List<EpisodeState> LIVE = List.of(OPEN, LONG_TERM, AWAITING_START, CLOSED);

    public static final Lifecycle<EpisodeState, EpisodeAction, EpisodeParty> TABLE = table();

    private EpisodeLifecycle() {}

    private static Lifecycle<EpisodeState, EpisodeAction, EpisodeParty> table() {
        var lines = Lifecycle.<EpisodeState, EpisodeAction, EpisodeParty>of("MissingEpisode", OPEN)
                .move(OPEN, CLOSE, CLOSED, RESPONSIBLE, HOST)
                .move(LONG_TERM, CLOSE, CLOSED, RESPONSIBLE, HOST)
                .move(AWAITING_START, CLOSE, AWAITING_START, RESPONSIBLE, HOST)
                .move(AWAITING_START, START_KNOWN, OPEN, RESPONSIBLE)
                .move(AWAITING_START, START_KNOWN, CLOSED, RESPONSIBLE)
                .move(OPEN, CHANGE_KIND, OPEN, RESPONSIBLE, HOST)
                .move(LONG_TERM, CHANGE_KIND, LONG_TERM, RESPONSIBLE, HOST)
                .move(OPEN, CORRECT, OPEN, RESPONSIBLE)
                .move(LONG_TERM, CORRECT, LONG_TERM, RESPONSIBLE)
                .move(LONG_TERM, CORRECT, OPEN, RESPONSIBLE)
                .move(AWAITING_START, CORRECT, AWAITING_START, RESPONSIBLE)
                .move(CLOSED, CORRECT, CLOSED, RESPONSIBLE)
                .move(CLOSED, CORRECT, OPEN, RESPONSIBLE)
                .automatic(OPEN, RETURN, CLOSED, "a found report tells the return")
                .automatic(LONG_TERM, RETURN, CLOSED, "a found report tells the return")
                .automatic(AWAITING_START, RETURN, AWAITING_START, "a found report tells the return")
                .automatic(AWAITING_START, START_TOLD, OPEN, "a missing report tells the start; the child is away")
                .automatic(AWAITING_START, START_TOLD, CLOSED, "a missing report tells the start; the child is back")
                .automatic(CLOSED, REOPEN, OPEN, "a correction tells that the child has not returned")
                .automatic(OPEN, LAST_LONG, LONG_TERM, "28 times 24 hours have passed since the start (dated setting)")
                .automatic(LONG_TERM, START_TOLD, OPEN, "a correction tells a later start");
        for (EpisodeState state : LIVE) {
            lines.move(state, PROPOSE_VOID, state, RESPONSIBLE, HOST)
                    .move(state, CONFIRM_VOID, VOIDED, SECOND_PERSON)
                    .move(state, REFUSE_VOID, state, SECOND_PERSON)
                    .move(state, MERGE, MERGED, RESPONSIBLE)
                    .move(state, PROPOSE_SPLIT, state, RESPONSIBLE)
                    .move(state, CONFIRM_SPLIT, state, SECOND_PERSON)
                    .move(state, REFUSE_SPLIT, state, SECOND_PERSON)
                    .move(MERGED, CONFIRM_SPLIT, state, SECOND_PERSON);
        }
        return lines.move(MERGED, PROPOSE_SPLIT, MERGED, RESPONSIBLE)
                .move(MERGED, REFUSE_SPLIT, MERGED, SECOND_PERSON)
                .build();
    }
}
