/**
 * Measures of contracts, counted from what casework reports and never typed in. Returned episodes and interviews are kept
 * as facts of their own, an episode only as a one-way hash, and are put together when a measure is read; so the order in
 * which they arrive, a repeat, and a late arrival cannot make a count wrong.
 */
@NullMarked
package uk.panauthority.procurement.measure;

import org.jspecify.annotations.NullMarked;
