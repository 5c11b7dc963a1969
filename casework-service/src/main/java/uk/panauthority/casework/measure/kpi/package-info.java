/**
 * The measures themselves: each version of each definition is one small class that counts facts, without database, time
 * or caller. A definition that has been reported from is never changed; a new version stands beside it. What the counts
 * mean in words, and on which days they hold, is in a dated table.
 */
@NullMarked
package uk.panauthority.casework.measure.kpi;

import org.jspecify.annotations.NullMarked;
