/**
 * Readable papers as PDF: headings, labelled facts and paragraphs on A4 pages. What stands in a paper is for the record that
 * it is of; the same content always gives the same bytes. No picture, no script, no form, and nothing is read from outside.
 */
@NullMarked
package uk.panauthority.placement.document;

import org.jspecify.annotations.NullMarked;
