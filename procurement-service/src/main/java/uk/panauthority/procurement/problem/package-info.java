/**
 * The refusals that only procurement knows, as one catalogue, and the refusal of values that are always computed. Each
 * type has one status and one title without data. What every service can answer is in
 * {@link uk.panauthority.common.problem.CommonProblem}.
 */
@NullMarked
package uk.panauthority.procurement.problem;

import org.jspecify.annotations.NullMarked;
