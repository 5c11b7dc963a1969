/**
 * Exact pounds and pence, and the one way in which an amount is split. Binary floating point is never used.
 */
@NullMarked
package uk.panauthority.common.money;

import org.jspecify.annotations.NullMarked;
