/**
 * The measures of placements over HTTP: their definitions, each measure for a period, and the records behind a figure.
 * Figures are counted when they are asked for, from the records themselves. An authority sees its own and nobody else's.
 */
@NullMarked
package uk.panauthority.placement.measure;

import org.jspecify.annotations.NullMarked;
