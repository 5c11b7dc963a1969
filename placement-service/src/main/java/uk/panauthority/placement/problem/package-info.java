/**
 * What this service refuses, as one catalogue. Each type has one status and one sentence, and the rules that the
 * database guards as well name their constraint here. What every service can answer stands in the kernel.
 */
@NullMarked
package uk.panauthority.placement.problem;

import org.jspecify.annotations.NullMarked;
