package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;

/** Passes every change of a message to the features that listen, in the transaction of the change. */
@ApplicationScoped
public class NotificationNews {

    private final Instance<NotificationListener> listeners;

    public NotificationNews(Instance<NotificationListener> listeners) {
        this.listeners = listeners;
    }

    void changed(PoliceNotification notification) {
        NotificationFacts facts = notification.facts();
        listeners.forEach(listener -> listener.changed(facts));
    }
}
