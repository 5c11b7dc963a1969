/**
 * Which rows a caller may see. Three belts: the role on the endpoint, the relation of the organisation to the
 * record ({@link uk.panauthority.common.access.AccessRule}), and PostgreSQL's own row-level security, fed by
 * {@link uk.panauthority.common.access.RowSecurity}. Each holds when the other two fail.
 */
@NullMarked
package uk.panauthority.common.access;

import org.jspecify.annotations.NullMarked;
