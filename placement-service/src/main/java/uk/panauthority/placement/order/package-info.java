/**
 * Orders: the instrument that buys a placement. Making one also plans the placement and drafts its agreement. The
 * provider signs; out of area it cannot sign before somebody is agreed to interview the child after a missing episode.
 */
@NullMarked
package uk.panauthority.placement.order;

import org.jspecify.annotations.NullMarked;
