/**
 * What an order rests on: a direct award, or the award of a competition. Orders and new versions of agreements ask here,
 * in one way, whichever call-off route it was; the room of each route answers for its own awards. Nothing is stored here.
 */
@NullMarked
package uk.panauthority.placement.basis;

import org.jspecify.annotations.NullMarked;
