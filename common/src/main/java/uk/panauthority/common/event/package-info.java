/**
 * Events between services: written to an outbox in the transaction of the change, carried to Kafka by one relay, taken
 * from Kafka into an inbox, and applied once, in order for each subject. Only the relay and the listener know Kafka; a
 * feature publishes with {@link uk.panauthority.common.event.Outbox} and receives with
 * {@link uk.panauthority.common.event.EventHandler}. Delivery is at least once; the inbox makes the effect exactly once.
 */
@NullMarked
package uk.panauthority.common.event;

import org.jspecify.annotations.NullMarked;
