/**
 * Conventions of every endpoint: version tags, correlation ids, strict JSON. What belongs to one feature is not here.
 */
@NullMarked
package uk.panauthority.common.http;

import org.jspecify.annotations.NullMarked;
