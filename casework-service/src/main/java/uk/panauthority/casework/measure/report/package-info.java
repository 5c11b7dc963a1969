/**
 * Reports that are asked for every month or year in a fixed form: the pack for freedom-of-information requests, list 8 of
 * Ofsted's Annex A, and the scrutiny pack with its narrative. Each is put together from measures and facts and prints the
 * definitions it was made by. None of them changes a record of a child.
 */
@NullMarked
package uk.panauthority.casework.measure.report;

import org.jspecify.annotations.NullMarked;
