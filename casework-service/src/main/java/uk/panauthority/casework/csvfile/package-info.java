/**
 * Delimited files that people upload and download: their headings, limits, cells that a spreadsheet would take for a formula,
 * and the report of faults by row. A file is taken as a whole or refused as a whole. What the cells mean is the business of
 * the features that read and write them.
 */
@NullMarked
package uk.panauthority.casework.csvfile;

import org.jspecify.annotations.NullMarked;
