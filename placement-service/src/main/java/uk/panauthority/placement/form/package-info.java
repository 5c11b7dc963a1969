/**
 * The form of what callers send: which characters a text has, which years a day may lie in, and a request that says
 * nothing. Bean Validation and the JSON reader refuse everything else before a service is called. What a value means is
 * judged by the feature that takes it.
 */
@NullMarked
package uk.panauthority.placement.form;

import org.jspecify.annotations.NullMarked;
