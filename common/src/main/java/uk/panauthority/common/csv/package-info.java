/**
 * Tables that leave the platform as comma-separated text. They are written row by row, and a cell that a spreadsheet would
 * run as a formula is written as text. What the columns mean is for the feature that writes them.
 */
@NullMarked
package uk.panauthority.common.csv;

import org.jspecify.annotations.NullMarked;
