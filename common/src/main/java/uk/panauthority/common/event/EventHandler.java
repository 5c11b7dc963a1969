package uk.panauthority.common.event;

/**
 * Applies events of one type. Implemented as a bean by the feature that the event matters to; a service has at most one
 * for each type, and events of a type without any are passed over.
 *
 * <p>Called inside the transaction that also records the event as done, on behalf of the authority that acted, for
 * {@link uk.panauthority.common.access.Purpose#EVENTS}. Its effects must all be in that transaction: it may be called
 * again for the same event when that transaction does not commit.
 *
 * @param <T> the record that the payload is read into
 */
public interface EventHandler<T> {

    /** The CloudEvents type with its version, for example {@code procurement.ContractSigned.v1}. */
    String type();

    Class<T> payloadType();

    /**
     * Applies one event. Any exception undoes it; the event is tried again, and after the configured number of attempts
     * it is parked and holds back the later events of its subject until an operator decides.
     */
    void handle(T payload, ReceivedEvent event);
}
