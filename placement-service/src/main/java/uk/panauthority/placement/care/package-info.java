/**
 * What the statutory return needs to know of a child in care and is not a placement: periods of care, legal status and
 * need code, reviews, deprivation of liberty, the facts of the Header, and where the child's home is. All of it is copied
 * from the authority's case system, each fact with its source and time; nothing is decided here. Only the responsible
 * authority sees it.
 */
@NullMarked
package uk.panauthority.placement.care;

import org.jspecify.annotations.NullMarked;
