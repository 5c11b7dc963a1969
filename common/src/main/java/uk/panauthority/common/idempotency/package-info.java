/**
 * Makes a POST safe to repeat: the first answer is stored in the same transaction as its effect and given again.
 * A key used with another body is refused.
 */
@NullMarked
package uk.panauthority.common.idempotency;

import org.jspecify.annotations.NullMarked;
