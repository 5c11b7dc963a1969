package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.task.TaskPriority;
import uk.panauthority.casework.task.TaskQueue;
import uk.panauthority.casework.task.TaskService;
import uk.panauthority.common.database.DatabaseCall;

/** The work that a message makes for people: to acknowledge it, and where it is doubtful to decide on it. */
@ApplicationScoped
public class NotificationTasks {

    private static final String SUBJECT = "police-notification";
    private static final Set<TaskQueue> ACKNOWLEDGE =
            EnumSet.of(TaskQueue.NOTIFICATION_ACKNOWLEDGE, TaskQueue.NOTIFICATION_ESCALATED);
    private static final Set<TaskQueue> ALL =
            EnumSet.of(TaskQueue.NOTIFICATION_ACKNOWLEDGE, TaskQueue.NOTIFICATION_ESCALATED, TaskQueue.TRIAGE);

    private final TaskService tasks;
    private final EntityManager entities;

    public NotificationTasks(TaskService tasks, EntityManager entities) {
        this.tasks = tasks;
        this.entities = entities;
    }

    void open(PoliceNotification notification) {
        Instant due = notification.acknowledgeBy();
        if (due == null) {
            return;
        }
        for (String authority : notification.acknowledging()) {
            tasks.open(
                    TaskQueue.NOTIFICATION_ACKNOWLEDGE,
                    authority,
                    SUBJECT,
                    notification.id().toString(),
                    notification.childRef(),
                    due,
                    AcknowledgementTimes.ruleOf(notification.riskLevel()),
                    priorityOf(notification.riskLevel()));
        }
        openTriage(notification);
    }

    /** Somebody has to look at it, for the first time or again. */
    void openTriage(PoliceNotification notification) {
        Instant due = notification.acknowledgeBy();
        if (due != null && notification.state() == NotificationState.TRIAGE) {
            for (String authority : notification.acknowledging()) {
                tasks.open(
                        TaskQueue.TRIAGE,
                        authority,
                        SUBJECT,
                        notification.id().toString(),
                        notification.childRef(),
                        due,
                        AcknowledgementTimes.ruleOf(notification.riskLevel()),
                        TaskPriority.HIGH);
            }
        }
    }

    /** The child is certain now: the work of authorities that turned out not to be concerned ends. */
    void moveToResponsible(PoliceNotification notification) {
        closeAll(notification);
        if (notification.awaitsAcknowledgement()) {
            open(notification);
        }
    }

    /** Nobody has acknowledged it in time, or nobody knows the child: the managers of this authority see to it. */
    void openForManagers(PoliceNotification notification, String authority, Instant now) {
        tasks.open(
                TaskQueue.NOTIFICATION_ESCALATED,
                authority,
                SUBJECT,
                notification.id().toString(),
                notification.childRef(),
                now,
                AcknowledgementTimes.ruleOf(notification.riskLevel()),
                TaskPriority.HIGH);
    }

    void closeAcknowledge(PoliceNotification notification) {
        tasks.close(ACKNOWLEDGE, SUBJECT, notification.id().toString());
    }

    /** This authority has handed the message back; the work of others goes on. */
    void closeOf(PoliceNotification notification, String authority, Instant now) {
        DatabaseCall.value(
                entities,
                "select close_tasks_of(?1, ?2, ?3, ?4)",
                authority,
                SUBJECT,
                notification.id().toString(),
                Timestamp.from(now));
    }

    void closeTriage(PoliceNotification notification) {
        tasks.close(TaskQueue.TRIAGE, SUBJECT, notification.id().toString());
    }

    void closeAll(PoliceNotification notification) {
        tasks.close(ALL, SUBJECT, notification.id().toString());
    }

    private static TaskPriority priorityOf(RiskLevel level) {
        return switch (level) {
            case HIGH, UNMAPPED, NOT_ASSESSED -> TaskPriority.HIGH;
            case MEDIUM -> TaskPriority.NORMAL;
            case LOW, NO_APPARENT -> TaskPriority.LOW;
        };
    }
}
