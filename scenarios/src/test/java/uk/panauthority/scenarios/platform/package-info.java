/**
 * The whole platform for tests: real PostgreSQL, Kafka and Keycloak, and each service and the gateway as a process of its
 * own from its packaged jar. Processes can be killed, started again and doubled. What the tests look at besides the API
 * is here too: topics, logs, metrics and the backlog of events.
 */
@NullMarked
package uk.panauthority.scenarios.platform;

import org.jspecify.annotations.NullMarked;
