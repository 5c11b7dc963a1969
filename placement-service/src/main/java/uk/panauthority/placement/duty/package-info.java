/**
 * Read copy of the interview duties that casework has seen agreed: who interviews this child after a missing episode.
 * Only the newest version for each placement is kept. Nothing is decided here.
 */
@NullMarked
package uk.panauthority.placement.duty;

import org.jspecify.annotations.NullMarked;
