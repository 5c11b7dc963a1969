package uk.panauthority.casework.notification;

import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of messages: that there was one, and nothing of its content. */
public sealed interface NotificationEvents extends DomainEvent {

    /**
     * A named person of an authority has acknowledged a message.
     *
     * @param authority whose person it was
     * @param riskCode the level by which the time was set
     * @param inTime not after the time that was set
     */
    record NotificationAcknowledged(
            UUID notificationId, String force, String authority, String riskCode, boolean inTime)
            implements NotificationEvents {

        @Override
        public String subject() {
            return notificationId.toString();
        }
    }

    /**
     * Somebody else in an authority was told of a message.
     *
     * @param step 1 and up for each further telling of this authority
     * @param told who: the next person on the rota, or the managers
     * @param cause why
     */
    record NotificationEscalated(
            UUID notificationId, String force, String authority, int step, String told, String cause, String riskCode)
            implements NotificationEvents {

        @Override
        public String subject() {
            return notificationId.toString();
        }
    }

    /** A force's message was accepted for the first time; repeats are silent. */
    record NotificationReceived(UUID notificationId, String force, String type, int version)
            implements NotificationEvents {

        @Override
        public String subject() {
            return notificationId.toString();
        }
    }
}
