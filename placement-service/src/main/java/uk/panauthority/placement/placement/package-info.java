/**
 * A child living in a home, from arrival to departure. A child lives in one home at a time and a place holds one child
 * at a time, and the database guards both. Starts and ends are told to the other services.
 */
@NullMarked
package uk.panauthority.placement.placement;

import org.jspecify.annotations.NullMarked;
