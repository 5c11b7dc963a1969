package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import uk.panauthority.common.timer.TimedWork;

/**
 * Tells the next one when a message was not acknowledged in time. Also finds messages for which nobody was ever asked, as
 * those taken in before there were rungs: after the limit a message is acknowledged or escalated, and nothing else.
 */
@ApplicationScoped
public class EscalationWork implements TimedWork {

    private final RungRepository rungs;
    private final NotificationRepository notifications;
    private final Acknowledgements acknowledgements;

    public EscalationWork(
            RungRepository rungs, NotificationRepository notifications, Acknowledgements acknowledgements) {
        this.rungs = rungs;
        this.notifications = notifications;
        this.acknowledgements = acknowledgements;
    }

    @Override
    public String name() {
        return "acknowledgement-escalation";
    }

    @Override
    public int run(Instant now, int limit) {
        List<Rung> due = rungs.due(now, limit);
        due.forEach(rung -> acknowledgements.climb(rung, now));
        List<PoliceNotification> forgotten = notifications.overdueAndNeverAsked(now, limit - due.size());
        forgotten.forEach(notification -> acknowledgements.tellManagers(
                notification, notification.acknowledging(), TellingCause.NOT_ACKNOWLEDGED, now));
        return due.size() + forgotten.size();
    }
}
