/**
 * The platform as its callers meet it: named people and systems who sign in at the identity provider and send JSON
 * through the gateway. Nothing here knows what a contract or an episode is. Nothing here reaches a service directly.
 */
@NullMarked
package uk.panauthority.scenarios.client;

import org.jspecify.annotations.NullMarked;
