/**
 * Small numbers: which cells of a table must be hidden so that nobody is recognised, and which others with them, because
 * totals and shares would give the first ones away. Knows nothing of children or measures, only cells and sums. A hidden
 * cell is never rounded or replaced by another number.
 */
@NullMarked
package uk.panauthority.casework.measure.disclosure;

import org.jspecify.annotations.NullMarked;
