/**
 * Lists by opaque cursor. A cursor belongs to the list and filters that it came from; any other is refused.
 */
@NullMarked
package uk.panauthority.common.paging;

import org.jspecify.annotations.NullMarked;
