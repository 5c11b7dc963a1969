/**
 * How long records of a child are kept, what stops their deletion, and how they are erased. Periods are dated rows; time
 * proposes what is due and two people decide; a legal hold stops them, in the database as well. What remains is a
 * tombstone for each record, and the audit, which holds ids and codes only.
 */
@NullMarked
package uk.panauthority.casework.privacy.retention;

import org.jspecify.annotations.NullMarked;
