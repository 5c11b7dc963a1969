package uk.panauthority.casework.interview;

import static uk.panauthority.casework.interview.InterviewAction.ACCEPT;
import static uk.panauthority.casework.interview.InterviewAction.ALLOCATE;
import static uk.panauthority.casework.interview.InterviewAction.ATTEMPT;
import static uk.panauthority.casework.interview.InterviewAction.CHANGE_MIND;
import static uk.panauthority.casework.interview.InterviewAction.DECLINE;
import static uk.panauthority.casework.interview.InterviewAction.HOLD;
import static uk.panauthority.casework.interview.InterviewAction.MISS;
import static uk.panauthority.casework.interview.InterviewAction.OFFER;
import static uk.panauthority.casework.interview.InterviewAction.RETURN;
import static uk.panauthority.casework.interview.InterviewAction.SCHEDULE;
import static uk.panauthority.casework.interview.InterviewAction.SIGN_OFF;
import static uk.panauthority.casework.interview.InterviewAction.SUBMIT;
import static uk.panauthority.casework.interview.InterviewAction.WRITE;
import static uk.panauthority.casework.interview.InterviewParty.ALLOCATED;
import static uk.panauthority.casework.interview.InterviewParty.DELIVERING;
import static uk.panauthority.casework.interview.InterviewState.ACCEPTED;
import static uk.panauthority.casework.interview.InterviewState.DECLINED;
import static uk.panauthority.casework.interview.InterviewState.DRAFT;
import static uk.panauthority.casework.interview.InterviewState.HELD;
import static uk.panauthority.casework.interview.InterviewState.OFFERED;
import static uk.panauthority.casework.interview.InterviewState.OFFER_DUE;
import static uk.panauthority.casework.interview.InterviewState.RETURNED;
import static uk.panauthority.casework.interview.InterviewState.SCHEDULED;
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

    public static final Lifecycle<InterviewState, InterviewAction, InterviewParty> TABLE =
            Lifecycle.<InterviewState, InterviewAction, InterviewParty>of("ReturnHomeInterview", OFFER_DUE)
                    .move(OFFER_DUE, ALLOCATE, OFFER_DUE, COORDINATOR, THEIR_COORDINATOR)
                    .move(OFFER_DUE, ATTEMPT, OFFER_DUE, SERVICE, INTERVIEWERS)
                    .move(OFFER_DUE, OFFER, OFFERED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, ALLOCATE, OFFERED, COORDINATOR, THEIR_COORDINATOR)
                    .move(OFFERED, ATTEMPT, OFFERED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, ACCEPT, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(OFFERED, DECLINE, DECLINED, SERVICE, INTERVIEWERS)
                    .move(DECLINED, CHANGE_MIND, OFFERED, SERVICE, INTERVIEWERS)
                    .move(ACCEPTED, ALLOCATE, ACCEPTED, COORDINATOR, THEIR_COORDINATOR)
                    .move(ACCEPTED, ATTEMPT, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(ACCEPTED, SCHEDULE, SCHEDULED, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, ALLOCATE, SCHEDULED, COORDINATOR, THEIR_COORDINATOR)
                    .move(SCHEDULED, ATTEMPT, SCHEDULED, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, MISS, ACCEPTED, SERVICE, INTERVIEWERS)
                    .move(SCHEDULED, HOLD, HELD, SERVICE, INTERVIEWERS)
                    .move(HELD, WRITE, DRAFT, INTERVIEWER)
                    .move(DRAFT, WRITE, DRAFT, INTERVIEWER)
                    .move(DRAFT, SUBMIT, SUBMITTED, INTERVIEWER)
                    .move(SUBMITTED, RETURN, RETURNED, REVIEWER)
                    .move(RETURNED, WRITE, RETURNED, INTERVIEWER)
                    .move(RETURNED, SUBMIT, SUBMITTED, INTERVIEWER)
                    .move(SUBMITTED, SIGN_OFF, SIGNED_OFF, REVIEWER)
                    .build();

    private InterviewLifecycle() {}
}
