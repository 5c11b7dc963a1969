/**
 * Real PostgreSQL, Kafka and Keycloak without a container engine, for {@code ./platform up} and for every test.
 * Nothing here is part of the product: no service may depend on it outside its tests.
 * Where a container engine answers, Testcontainers can serve the same interfaces ({@code platform.stack=containers}).
 */
@NullMarked
package uk.panauthority.localstack;

import org.jspecify.annotations.NullMarked;
