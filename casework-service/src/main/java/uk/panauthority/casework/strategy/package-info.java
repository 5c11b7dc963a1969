/**
 * Strategy meetings: the agencies around a child meet because a line was crossed, and decide who does what by when. Each
 * meeting answers one trigger and is due by that trigger's rule; it is held with decisions or found not needed with a
 * reason, and stays on record when a correction takes its trigger away. Whether a line was crossed is
 * {@code casework.trigger}'s to say.
 */
@NullMarked
package uk.panauthority.casework.strategy;

import org.jspecify.annotations.NullMarked;
