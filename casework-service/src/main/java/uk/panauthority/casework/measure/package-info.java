/**
 * Measures of missing children and return interviews over HTTP: the definitions, and each measure by authority, district,
 * kind of placement and period. Everything is read from the fact tables and counted by the definition that held on the last
 * day of the period. An authority sees its own children, and of the children it hosts the counts.
 */
@NullMarked
package uk.panauthority.casework.measure;

import org.jspecify.annotations.NullMarked;
