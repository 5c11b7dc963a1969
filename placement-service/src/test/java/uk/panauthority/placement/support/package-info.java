/**
 * What the tests of this service share: the people who act, the steps that lead to a record in a given state, and the
 * events that casework would send.
 */
@NullMarked
package uk.panauthority.placement.support;

import org.jspecify.annotations.NullMarked;
