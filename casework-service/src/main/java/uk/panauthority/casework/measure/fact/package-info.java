/**
 * What measures are counted from: one table for each kind of record, kept in the transaction of the record's change by
 * features that listen. Each row says from when to when it was what the platform knew, so that a report can be made as of
 * a past moment. Nothing is counted here, and nothing but ids, codes, days and times is kept.
 */
@NullMarked
package uk.panauthority.casework.measure.fact;

import org.jspecify.annotations.NullMarked;
