/**
 * Orders: the instrument that buys a placement, with a number of the authority's series. Making one also plans the placement
 * and drafts its agreement. The provider signs in time; out of area it cannot sign before somebody is agreed to interview
 * the child after a missing episode. The end of the placement does not end an order.
 */
@NullMarked
package uk.panauthority.placement.order;

import org.jspecify.annotations.NullMarked;
