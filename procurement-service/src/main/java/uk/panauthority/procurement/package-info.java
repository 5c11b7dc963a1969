/**
 * Procurement: what authorities buy together for children, and how they hold each other and the supplier to it. One
 * package for each feature, all with the same rooms; {@code contract} is the one to read first. Nothing here knows a
 * child, a placement or an episode by its id.
 */
@NullMarked
package uk.panauthority.procurement;

import org.jspecify.annotations.NullMarked;
