/**
 * The sixteen measures of placements: one class for each, which says what it reads and counts plain lists without a
 * database. Definitions in words, with version and source, are rows of a table. Nothing here is written.
 */
@NullMarked
package uk.panauthority.placement.measure.kpi;

import org.jspecify.annotations.NullMarked;
