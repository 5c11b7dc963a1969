/**
 * What placements cost, as pure calculation: nights and their charge, retainers, shares of several payers, annual figures.
 * Every amount is exact and rounded once, half up, and the parts of an amount always add up to it. Nothing here knows of
 * records, callers or a database.
 */
@NullMarked
package uk.panauthority.placement.money;

import org.jspecify.annotations.NullMarked;
