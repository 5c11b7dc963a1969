/**
 * The Philomena profile: what should be known at once if a child goes missing. Part 1 is kept current by the home and the
 * responsible authority, begun when a placement becomes known and confirmed anew on each move; part 2 is written for one
 * absence. The force gets both only when the child is reported missing, as a snapshot that later edits leave as it was.
 */
@NullMarked
package uk.panauthority.casework.profile;

import org.jspecify.annotations.NullMarked;
