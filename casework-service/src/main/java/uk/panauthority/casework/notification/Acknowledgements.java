package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jboss.logging.Logger;
import uk.panauthority.casework.rota.RotaService;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.time.PlatformClock;

/**
 * Sees to it that each message is acknowledged by a named person, or climbs until it is before the managers. Silence is
 * never taken for receipt, and reading a message is not acknowledging it.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Acknowledgements {

    private static final Logger LOG = Logger.getLogger(Acknowledgements.class);

    private final RungRepository rungs;
    private final NotificationRepository notifications;
    private final NotificationTasks tasks;
    private final NotificationNews news;
    private final AcknowledgementTimes times;
    private final RotaService rota;
    private final Outbox outbox;
    private final AuditTrail audit;

    public Acknowledgements(
            RungRepository rungs,
            NotificationRepository notifications,
            NotificationTasks tasks,
            NotificationNews news,
            AcknowledgementTimes times,
            RotaService rota,
            Outbox outbox,
            AuditTrail audit) {
        this.rungs = rungs;
        this.notifications = notifications;
        this.tasks = tasks;
        this.news = news;
        this.times = times;
        this.rota = rota;
        this.outbox = outbox;
        this.audit = audit;
    }

    /** The authorities have been told of a new message. */
    void begin(PoliceNotification notification, Instant now) {
        Instant due = notification.acknowledgeBy();
        if (due != null) {
            for (String authority : notification.acknowledging()) {
                rungs.persist(Rung.dutyDesk(notification.id(), authority, now, due));
            }
        }
    }

    /** Another authority is concerned than was told at first: it gets the same time, from now; the others have none. */
    void moveTo(PoliceNotification notification, Instant now) {
        List<String> concerned = notification.acknowledging();
        rungs.waitingOutside(notification.id(), concerned).forEach(Rung::end);
        if (!notification.awaitsAcknowledgement()) {
            return;
        }
        for (String authority : concerned) {
            if (rungs.ofMessage(notification.id(), authority).isEmpty()) {
                rungs.persist(Rung.dutyDesk(
                        notification.id(), authority, now, now.plus(times.of(notification.riskLevel(), dayOf(now)))));
            }
        }
    }

    /** This authority need not acknowledge it any more. */
    void endOf(PoliceNotification notification, String authority) {
        rungs.ofMessage(notification.id(), authority).forEach(Rung::end);
    }

    /** A person has acknowledged it, or a newer version has taken its place. */
    void end(PoliceNotification notification) {
        rungs.endWaiting(notification.id());
    }

    /** One authority's time is over. Returns without effect where somebody has acknowledged meanwhile. */
    void climb(Rung found, Instant now) {
        PoliceNotification notification = notifications.locked(found.notificationId());
        Rung last = rungs.locked(found.id()).orElseThrow();
        if (!last.waiting()) {
            return;
        }
        last.end();
        if (notification.awaitsAcknowledgement()) {
            tell(
                    notification,
                    times.escalationOf(notification.riskLevel(), dayOf(now))
                            .after(
                                    rungs.ofMessage(notification.id(), last.organisation()),
                                    onDuty(last.organisation(), now),
                                    now),
                    now);
        }
    }

    /** Nobody was ever asked, or everybody asked has handed it back: the managers of these authorities are told. */
    void tellManagers(PoliceNotification notification, List<String> authorities, TellingCause cause, Instant now) {
        for (String authority : authorities) {
            List<Rung> soFar = rungs.ofMessage(notification.id(), authority);
            soFar.forEach(Rung::end);
            int step = soFar.isEmpty() ? 0 : soFar.getLast().step() + 1;
            tell(notification, Rung.manager(notification.id(), authority, step, cause, now), now);
        }
    }

    private void tell(PoliceNotification notification, Rung next, Instant now) {
        rungs.persist(next);
        notifications.escalated(notification.id(), now);
        if (next.told() == ToldParty.MANAGER) {
            tasks.openForManagers(notification, next.organisation(), now);
        }
        outbox.publish(new NotificationEvents.NotificationEscalated(
                notification.id(),
                notification.force(),
                next.organisation(),
                next.step(),
                next.told().name(),
                next.view().cause().name(),
                notification.riskLevel().name()));
        audit.record(AuditEntry.done(
                        "escalate", "police-notification", notification.id().toString())
                .because(next.told().name())
                .concerning(notification.visibleTo()));
        news.changed(notification);
    }

    private static LocalDate dayOf(Instant now) {
        return LocalDate.ofInstant(now, PlatformClock.LONDON);
    }

    /** Whatever is wrong with a rota, the message goes on climbing: then to the managers. */
    private List<String> onDuty(String organisation, Instant now) {
        try {
            return rota.onDuty(organisation, now);
        } catch (RuntimeException e) {
            LOG.errorf("the rota of %s cannot be read; its managers are told instead", organisation);
            return List.of();
        }
    }
}
