/**
 * The one public door of the platform: whatever enters from outside passes here, and only here.
 * It checks the shape of a request, its token, its size and its rate, hands it unchanged to the service that owns the
 * path, and never lets one service's trouble reach the callers of another. It decides nothing about records: roles,
 * organisations and rules are checked, again and in full, by the services themselves.
 */
@NullMarked
package uk.panauthority.gateway;

import org.jspecify.annotations.NullMarked;
