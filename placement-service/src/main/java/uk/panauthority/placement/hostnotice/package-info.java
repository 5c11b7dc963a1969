/**
 * Notices to the authority in whose area a child is placed: owed for every order out of area, sent before the child comes or
 * within the days of an emergency, acknowledged by the host. The host's register of hosted children is what was sent to it.
 */
@NullMarked
package uk.panauthority.placement.hostnotice;

import org.jspecify.annotations.NullMarked;
