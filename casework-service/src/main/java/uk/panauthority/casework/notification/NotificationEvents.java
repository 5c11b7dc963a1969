package uk.panauthority.casework.notification;

import java.util.UUID;
import uk.panauthority.common.event.DomainEvent;

/** What others learn of messages: that there was one, and nothing of its content. */
public sealed interface NotificationEvents extends DomainEvent {

    /** A force's message was accepted for the first time; repeats are silent. */
    record NotificationReceived(UUID notificationId, String force, String type, int version)
            implements NotificationEvents {

        @Override
        public String subject() {
            return notificationId.toString();
        }
    }
}
