/**
 * Tests of the door from both sides: callers that behave and callers that do not, services that answer and services
 * that break off. The services are one small HTTP server, the tokens are signed with a key made for the run. Each test
 * uses its own caller, so that one test's rate is not another's.
 */
@NullMarked
package uk.panauthority.gateway;

import org.jspecify.annotations.NullMarked;
