/**
 * Tells open screens what has just changed in their organisation, so that nobody refreshes to learn that a child was
 * found. The tables write a short log themselves; each instance reads it and sends kind, id, version and state code to
 * those who may list such records. Nothing here says what a record holds: whoever wants to know asks for it and is checked
 * and audited as always.
 */
@NullMarked
package uk.panauthority.casework.live;

import org.jspecify.annotations.NullMarked;
