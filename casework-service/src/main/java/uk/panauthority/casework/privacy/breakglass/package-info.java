/**
 * Emergency reads: one person reads one child's records outside the normal relation, for an hour, for a reason that is
 * written down. The child's authority hears of it at once and another person reviews it. Nothing can be changed under it;
 * the database knows the right as well as {@link uk.panauthority.casework.privacy.breakglass.BreakGlassRight}.
 */
@NullMarked
package uk.panauthority.casework.privacy.breakglass;

import org.jspecify.annotations.NullMarked;
