package uk.panauthority.casework.notification;

/**
 * Told of every change of a police message inside the transaction that makes it. Implemented by features that depend on
 * messages, so that messages need not know them. An exception undoes the change as well.
 */
public interface NotificationListener {

    /** A message was taken in, acknowledged, overtaken or decided upon; the facts are those after the change. */
    void changed(NotificationFacts notification);
}
