package uk.panauthority.casework.notification;

import static uk.panauthority.casework.notification.NotificationAction.ACKNOWLEDGE;
import static uk.panauthority.casework.notification.NotificationAction.CANCEL;
import static uk.panauthority.casework.notification.NotificationAction.CURE;
import static uk.panauthority.casework.notification.NotificationAction.DOUBT;
import static uk.panauthority.casework.notification.NotificationAction.HAND_BACK;
import static uk.panauthority.casework.notification.NotificationAction.MATCH;
import static uk.panauthority.casework.notification.NotificationAction.MERGE;
import static uk.panauthority.casework.notification.NotificationAction.OVERTAKE;
import static uk.panauthority.casework.notification.NotificationAction.REJECT;
import static uk.panauthority.casework.notification.NotificationAction.RELEASE;
import static uk.panauthority.casework.notification.NotificationAction.RESOLVE;
import static uk.panauthority.casework.notification.NotificationAction.ROUTE_OUT;
import static uk.panauthority.casework.notification.NotificationParty.AUTHORITY_TOLD;
import static uk.panauthority.casework.notification.NotificationState.CANCELLED;
import static uk.panauthority.casework.notification.NotificationState.MATCHED;
import static uk.panauthority.casework.notification.NotificationState.RECEIVED;
import static uk.panauthority.casework.notification.NotificationState.REJECTED;
import static uk.panauthority.casework.notification.NotificationState.ROUTED_OUT;
import static uk.panauthority.casework.notification.NotificationState.SUPERSEDED;
import static uk.panauthority.casework.notification.NotificationState.TRIAGE;
import static uk.panauthority.common.lifecycle.Lifecycle.by;

import uk.panauthority.common.lifecycle.Lifecycle;

/** How a message's state may change and by whom. */
public final class NotificationLifecycle {

    private static final String DUTY_WORKER = "DUTY_WORKER";
    private static final String TEAM_MANAGER = "TEAM_MANAGER";
    private static final String NEWER = "a newer version is known";

    public static final Lifecycle<NotificationState, NotificationAction, NotificationParty> TABLE =
            Lifecycle.<NotificationState, NotificationAction, NotificationParty>of("PoliceNotification", RECEIVED)
                    .automatic(RECEIVED, MATCH, MATCHED, "exactly one child fits and nothing is doubtful")
                    .automatic(RECEIVED, DOUBT, TRIAGE, "anything less")
                    .automatic(RECEIVED, ROUTE_OUT, ROUTED_OUT, "the person is 18 or over")
                    .automatic(RECEIVED, OVERTAKE, SUPERSEDED, NEWER)
                    .automatic(MATCHED, OVERTAKE, SUPERSEDED, NEWER)
                    .automatic(TRIAGE, OVERTAKE, SUPERSEDED, NEWER)
                    .automatic(CANCELLED, OVERTAKE, SUPERSEDED, NEWER)
                    .automatic(RECEIVED, REJECT, REJECTED, "a cancellation of another force's report")
                    .automatic(MATCHED, CANCEL, CANCELLED, "the force's cancellation of this reference")
                    .automatic(MATCHED, RELEASE, TRIAGE, "it is part of no episode any more, since a merge was undone")
                    .move(TRIAGE, MERGE, MATCHED, by(AUTHORITY_TOLD, DUTY_WORKER))
                    .automatic(TRIAGE, CURE, MATCHED, "a later message made this one fit")
                    .move(MATCHED, ACKNOWLEDGE, MATCHED, by(AUTHORITY_TOLD, DUTY_WORKER, TEAM_MANAGER))
                    .move(TRIAGE, ACKNOWLEDGE, TRIAGE, by(AUTHORITY_TOLD, DUTY_WORKER, TEAM_MANAGER))
                    .move(TRIAGE, RESOLVE, MATCHED, by(AUTHORITY_TOLD, DUTY_WORKER, TEAM_MANAGER))
                    .move(TRIAGE, HAND_BACK, TRIAGE, by(AUTHORITY_TOLD, DUTY_WORKER, TEAM_MANAGER))
                    .build();

    private NotificationLifecycle() {}
}
