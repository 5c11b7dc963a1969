/**
 * Where a postcode lies: its grid reference, its district and the upper-tier authority, from the directory of the Office
 * for National Statistics. Distances are those of the Department's formula. Until a directory is imported, a small set that
 * ships with the product answers, and all other postcodes are unknown.
 */
@NullMarked
package uk.panauthority.placement.geography;

import org.jspecify.annotations.NullMarked;
