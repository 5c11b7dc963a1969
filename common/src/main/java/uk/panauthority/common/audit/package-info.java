/**
 * Who did, read or was refused what. Entries are written in the transaction of what they report, are never changed, and
 * are chained by hashes afterwards, so that writers do not wait for one another and a later change is found. Row-level
 * security shows an organisation its own entries and those that concern it.
 */
@NullMarked
package uk.panauthority.common.audit;

import org.jspecify.annotations.NullMarked;
