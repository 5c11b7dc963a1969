/**
 * What a placement costs and what is charged for it: the priced lines of an agreement, and a ledger that is posted month
 * by month and only ever added to. The responsible authority proposes, approves and posts; it and the provider see the
 * same lines and the same monthly statement.
 */
@NullMarked
package uk.panauthority.placement.charge;

import org.jspecify.annotations.NullMarked;
