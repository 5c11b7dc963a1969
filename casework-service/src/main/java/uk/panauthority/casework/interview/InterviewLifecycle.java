package uk.panauthority.casework.interview;

import static uk.panauthority.casework.interview.InterviewAction.ACCEPT;
import static uk.panauthority.casework.interview.InterviewAction.ALLOCATE;
import static uk.panauthority.casework.interview.InterviewAction.ATTEMPT;
import static uk.panauthority.casework.interview.InterviewAction.CANCEL;
import static uk.panauthority.casework.interview.InterviewAction.CHANGE_MIND;
import static uk.panauthority.casework.interview.InterviewAction.CHOOSE_EPISODES;
import static uk.panauthority.casework.interview.InterviewAction.CLOSE_SHARING;
import static uk.panauthority.casework.interview.InterviewAction.DECIDE_NOT;
import static uk.panauthority.casework.interview.InterviewAction.DECLINE;
import static uk.panauthority.casework.interview.InterviewAction.HOLD;
import static uk.panauthority.casework.interview.InterviewAction.MISS;
import static uk.panauthority.casework.interview.InterviewAction.OFFER;
import static uk.panauthority.casework.interview.InterviewAction.RETURN;
import static uk.panauthority.casework.interview.InterviewAction.SCHEDULE;
import static uk.panauthority.casework.interview.InterviewAction.SEND_INTELLIGENCE;
import static uk.panauthority.casework.interview.InterviewAction.SHARE;
import static uk.panauthority.casework.interview.InterviewAction.SIGN_OFF;
import static uk.panauthority.casework.interview.InterviewAction.SUBMIT;
import static uk.panauthority.casework.interview.InterviewAction.WITHDRAW_CONSENT;
import static uk.panauthority.casework.interview.InterviewAction.WRITE;
import static uk.panauthority.casework.interview.InterviewParty.ALLOCATED;
import static uk.panauthority.casework.interview.InterviewParty.DELIVERING;
import static uk.panauthority.casework.interview.InterviewParty.RESPONSIBLE;
import static uk.panauthority.casework.interview.InterviewState.ACCEPTED;
import static uk.panauthority.casework.interview.InterviewState.CANCELLED;
import static uk.panauthority.casework.interview.InterviewState.DECLINED;
import static uk.panauthority.casework.interview.InterviewState.DRAFT;
import static uk.panauthority.casework.interview.InterviewState.HELD;
import static uk.panauthority.casework.interview.InterviewState.NOT_OFFERED;
import static uk.panauthority.casework.interview.InterviewState.NOT_POSSIBLE;
import static uk.panauthority.casework.interview.InterviewState.OFFERED;
import static uk.panauthority.casework.interview.InterviewState.OFFER_DUE;
import static uk.panauthority.casework.interview.InterviewState.RETURNED;
import static uk.panauthority.casework.interview.InterviewState.SCHEDULED;
import static uk.panauthority.casework.interview.InterviewState.SHARED;
import static uk.panauthority.casework.interview.InterviewState.SIGNED_OFF;
import static uk.panauthority.casework.interview.InterviewState.SUBMITTED;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;
import uk.panauthority.common.lifecycle.May;

/** The table of a return home interview. That an author does not review, and who the author is, the record itself knows. */
public final class InterviewLifecycle {

    private static final May<InterviewParty> COORDINATOR = by(DELIVERING, "INTERVIEW_COORDINATOR");
    private static final May<InterviewParty> THEIR_COORDINATOR = by(ALLOCATED, "INTERVIEW_COORDINATOR");
    private static final May<InterviewParty> SERVICE = by(DELIVERING, "INTERVIEWER", "INTERVIEW_COORDINATOR");
    private static final May<InterviewParty> INTERVIEWERS = by(ALLOCATED, "INTERVIEWER", "INTERVIEW_COORDINATOR");
    private static final May<InterviewParty> INTERVIEWER = by(ALLOCATED, "INTERVIEWER");
    private static final May<InterviewParty> REVIEWER = by(DELIVERING, "REVIEWER");

    private static final May<InterviewParty> SHARERS =
            by(DELIVERING, "INTERVIEW_COORDINATOR", "REVIEWER", "TEAM_MANAGER");

    private static final May<InterviewParty> CLOSERS = by(DELIVERING, "INTERVIEW_COORDINATOR", "TEAM_MANAGER");

    private static final May<InterviewParty> WORKERS = by(RESPONSIBLE, "SOCIAL_WORKER", "TEAM_MANAGER");

    /** The duty to see that an interview is offered stays with the authority that plans the child's care. */
    private static final May<InterviewParty> MANAGER = by(RESPONSIBLE, "TEAM_MANAGER");

    private static final String NO_EPISODE_LEFT = "no episode is left to cover";

    public static final Lifecycle<InterviewState, InterviewAction, InterviewParty> TABLE =
            Lifecycle.<InterviewState, InterviewAction, InterviewParty>of("ReturnHomeInterview", OFFER_DUE)
                    .move(OFFER_DUE, ALLOCATE, OFFER_DUE, COORDINATOR, THEIR_COORDINATOR)
                    .move(OFFER_DUE, ATTEMPT, OFFER_DUE, SERVICE, INTERVIEWERS)
                    .move(OFFER_DUE, CHOOSE_EPISODES, OFFER_DUE, SERVICE)
                    .move(OFFER_DUE, OFFER, OFFERED, SERVICE, INTERVIEWERS)
                    .move(OFFER_DUE, DECIDE_NOT, NOT_OFFERED, MANAGER)
                    .automatic(OFFER_DUE, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .move(OFFERED, ALLOCATE, OFFERED, COORDINATOR, THEIR_COORDINATOR)
                    .move(OFFERED, ATTEMPT, OFFERED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, CHOOSE_EPISODES, OFFERED, SERVICE)
                    .move(OFFERED, ACCEPT, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, DECLINE, DECLINED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, InterviewAction.NOT_POSSIBLE, NOT_POSSIBLE, SERVICE, INTERVIEWERS)
                    .automatic(OFFERED, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .move(DECLINED, CHANGE_MIND, OFFERED, SERVICE, INTERVIEWERS)
                    .automatic(DECLINED, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .move(ACCEPTED, ALLOCATE, ACCEPTED, COORDINATOR, THEIR_COORDINATOR)
                    .move(ACCEPTED, ATTEMPT, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(ACCEPTED, CHOOSE_EPISODES, ACCEPTED, SERVICE)
                    .move(ACCEPTED, SCHEDULE, SCHEDULED, SERVICE, INTERVIEWERS)
                    .automatic(ACCEPTED, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .move(SCHEDULED, ALLOCATE, SCHEDULED, COORDINATOR, THEIR_COORDINATOR)
                    .move(SCHEDULED, ATTEMPT, SCHEDULED, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, CHOOSE_EPISODES, SCHEDULED, SERVICE)
                    .move(SCHEDULED, MISS, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, InterviewAction.NOT_POSSIBLE, NOT_POSSIBLE, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, HOLD, HELD, SERVICE, INTERVIEWERS)
                    .automatic(SCHEDULED, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .automatic(NOT_POSSIBLE, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .automatic(NOT_OFFERED, CANCEL, CANCELLED, NO_EPISODE_LEFT)
                    .move(HELD, WRITE, DRAFT, INTERVIEWER)
                    .move(DRAFT, WRITE, DRAFT, INTERVIEWER)
                    .move(DRAFT, SUBMIT, SUBMITTED, INTERVIEWER)
                    .move(SUBMITTED, RETURN, RETURNED, REVIEWER)
                    .move(RETURNED, WRITE, RETURNED, INTERVIEWER)
                    .move(RETURNED, SUBMIT, SUBMITTED, INTERVIEWER)
                    .move(SUBMITTED, SIGN_OFF, SIGNED_OFF, REVIEWER)
                    .move(SIGNED_OFF, SHARE, SHARED, SHARERS, WORKERS)
                    .move(SHARED, SHARE, SHARED, SHARERS, WORKERS)
                    .move(SHARED, CLOSE_SHARING, SHARED, CLOSERS)
                    .move(HELD, SEND_INTELLIGENCE, HELD, SERVICE, INTERVIEWERS, WORKERS)
                    .move(DRAFT, SEND_INTELLIGENCE, DRAFT, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SUBMITTED, SEND_INTELLIGENCE, SUBMITTED, SERVICE, INTERVIEWERS, WORKERS)
                    .move(RETURNED, SEND_INTELLIGENCE, RETURNED, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SIGNED_OFF, SEND_INTELLIGENCE, SIGNED_OFF, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SHARED, SEND_INTELLIGENCE, SHARED, SERVICE, INTERVIEWERS, WORKERS)
                    .move(HELD, WITHDRAW_CONSENT, HELD, SERVICE, INTERVIEWERS, WORKERS)
                    .move(DRAFT, WITHDRAW_CONSENT, DRAFT, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SUBMITTED, WITHDRAW_CONSENT, SUBMITTED, SERVICE, INTERVIEWERS, WORKERS)
                    .move(RETURNED, WITHDRAW_CONSENT, RETURNED, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SIGNED_OFF, WITHDRAW_CONSENT, SIGNED_OFF, SERVICE, INTERVIEWERS, WORKERS)
                    .move(SHARED, WITHDRAW_CONSENT, SHARED, SERVICE, INTERVIEWERS, WORKERS)
                    .build();

    private InterviewLifecycle() {}
}
