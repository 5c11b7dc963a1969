/**
 * The loop across the three services, step by step as the people and systems of two real partnerships would play it:
 * contract to allocation, placement to duty, missing to review, interview to measure. Each class speaks for one record
 * of the field and knows the paths of its API. The two scenarios put them in order and say what must come of it.
 */
@NullMarked
package uk.panauthority.scenarios.loop;

import org.jspecify.annotations.NullMarked;
