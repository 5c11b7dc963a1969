/**
 * What every service's tests share: the running servers, callers' tokens, and the check that generated pages are current.
 * Shipped to the services as a test-jar. Nothing of the product depends on it.
 */
@NullMarked
package uk.panauthority.common.testing;

import org.jspecify.annotations.NullMarked;
