/**
 * Lifecycles as data: from, action, to, and who may. The same table guards the aggregate, tells a caller which
 * actions are open, and draws the diagram of the reference pages.
 */
@NullMarked
package uk.panauthority.common.lifecycle;

import org.jspecify.annotations.NullMarked;
