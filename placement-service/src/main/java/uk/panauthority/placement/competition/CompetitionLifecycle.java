package uk.panauthority.placement.competition;

import static uk.panauthority.common.lifecycle.Lifecycle.by;
import static uk.panauthority.placement.competition.CompetitionAction.AGREE_SCORE;
import static uk.panauthority.placement.competition.CompetitionAction.AMEND;
import static uk.panauthority.placement.competition.CompetitionAction.AWARD;
import static uk.panauthority.placement.competition.CompetitionAction.CANCEL;
import static uk.panauthority.placement.competition.CompetitionAction.CLOSE;
import static uk.panauthority.placement.competition.CompetitionAction.CLOSE_EARLY;
import static uk.panauthority.placement.competition.CompetitionAction.END_WITHOUT_AWARD;
import static uk.panauthority.placement.competition.CompetitionAction.EVALUATE;
import static uk.panauthority.placement.competition.CompetitionAction.EXTEND;
import static uk.panauthority.placement.competition.CompetitionAction.OPEN;
import static uk.panauthority.placement.competition.CompetitionAction.PREPARE_LETTERS;
import static uk.panauthority.placement.competition.CompetitionAction.PUBLISH;
import static uk.panauthority.placement.competition.CompetitionAction.RECORD_GATEWAY;
import static uk.panauthority.placement.competition.CompetitionAction.SCORE;
import static uk.panauthority.placement.competition.CompetitionParty.BUYER;
import static uk.panauthority.placement.competition.CompetitionState.AWARDED;
import static uk.panauthority.placement.competition.CompetitionState.CANCELLED;
import static uk.panauthority.placement.competition.CompetitionState.CLOSED;
import static uk.panauthority.placement.competition.CompetitionState.DRAFT;
import static uk.panauthority.placement.competition.CompetitionState.EVALUATED;
import static uk.panauthority.placement.competition.CompetitionState.NO_AWARD;
import static uk.panauthority.placement.competition.CompetitionState.OPENED;
import static uk.panauthority.placement.competition.CompetitionState.PUBLISHED;
import static uk.panauthority.placement.party.Roles.APPROVER;
import static uk.panauthority.placement.party.Roles.PLACEMENT_OFFICER;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How a mini-competition may move. Providers move their offers only. */
public final class CompetitionLifecycle {

    public static final Lifecycle<CompetitionState, CompetitionAction, CompetitionParty> TABLE =
            Lifecycle.<CompetitionState, CompetitionAction, CompetitionParty>of("MiniCompetition", DRAFT)
                    .move(DRAFT, AMEND, DRAFT, by(BUYER, PLACEMENT_OFFICER))
                    .move(DRAFT, PUBLISH, PUBLISHED, by(BUYER, PLACEMENT_OFFICER))
                    .move(PUBLISHED, EXTEND, PUBLISHED, by(BUYER, PLACEMENT_OFFICER))
                    .automatic(PUBLISHED, CLOSE, CLOSED, "the deadline")
                    .move(PUBLISHED, CLOSE_EARLY, CLOSED, by(BUYER, PLACEMENT_OFFICER))
                    .move(CLOSED, OPEN, OPENED, by(BUYER, PLACEMENT_OFFICER))
                    .move(OPENED, RECORD_GATEWAY, OPENED, by(BUYER, PLACEMENT_OFFICER))
                    .move(OPENED, SCORE, OPENED, by(BUYER, PLACEMENT_OFFICER))
                    .move(OPENED, AGREE_SCORE, OPENED, by(BUYER, PLACEMENT_OFFICER))
                    .move(OPENED, EVALUATE, EVALUATED, by(BUYER, PLACEMENT_OFFICER))
                    .move(EVALUATED, PREPARE_LETTERS, EVALUATED, by(BUYER, PLACEMENT_OFFICER))
                    .move(EVALUATED, AWARD, AWARDED, by(BUYER, APPROVER))
                    .move(CLOSED, END_WITHOUT_AWARD, NO_AWARD, by(BUYER, PLACEMENT_OFFICER, APPROVER))
                    .move(EVALUATED, END_WITHOUT_AWARD, NO_AWARD, by(BUYER, PLACEMENT_OFFICER, APPROVER))
                    .move(DRAFT, CANCEL, CANCELLED, by(BUYER, PLACEMENT_OFFICER))
                    .move(PUBLISHED, CANCEL, CANCELLED, by(BUYER, PLACEMENT_OFFICER))
                    .build();

    private CompetitionLifecycle() {}
}
