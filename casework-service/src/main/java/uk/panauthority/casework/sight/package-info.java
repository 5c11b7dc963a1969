/**
 * In which order an organisation's lists run: pages of ids, from a table that the database keeps beside the records. The
 * cost of a page does not rise with the number of records. Who may see a record is not decided here.
 */
@NullMarked
package uk.panauthority.casework.sight;

import org.jspecify.annotations.NullMarked;
