/**
 * When a child is looked after, under which legal status, and who the allocated social worker is. Told by the authority's
 * staff or by extracts of its case system, one record for each child; others ask {@code CareService} and listen to
 * {@code CareListener}. Where a child is placed is not known here: see the placement link.
 */
@NullMarked
package uk.panauthority.casework.care;

import org.jspecify.annotations.NullMarked;
