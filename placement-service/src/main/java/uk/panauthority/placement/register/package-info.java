/**
 * Ofsted's list of providers: imported as files, compared with the import before, and what changed told once. What a closing
 * or a grade of Inadequate means for placements becomes a list of consequences that somebody has to look at. The list itself
 * is public fact; the consequences are each authority's own.
 */
@NullMarked
package uk.panauthority.placement.register;

import org.jspecify.annotations.NullMarked;
