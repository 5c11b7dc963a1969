/**
 * What an operator of one service may see and do: events that wait for a decision, and the check of the audit. Shows ids,
 * types, states and codes, never the content of an event. Every act is itself audited.
 */
@NullMarked
package uk.panauthority.common.operator;

import org.jspecify.annotations.NullMarked;
