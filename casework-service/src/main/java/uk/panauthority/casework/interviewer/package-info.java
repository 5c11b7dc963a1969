/**
 * Which organisations may be given return home interviews, where and on which day, as procurement tells it. A contract is
 * live from its first day to its last, extensions included, or to the day on which its termination takes effect, and while its
 * supplier is not suspended. Nothing here can be changed by
 * a caller; allocations under a contract are the business of {@code casework.interview}.
 */
@NullMarked
package uk.panauthority.casework.interviewer;

import org.jspecify.annotations.NullMarked;
