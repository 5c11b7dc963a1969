/**
 * The two sides of an order: the authority that is responsible for the child and the provider that gives the home.
 * Order, placement and agreement all turn on them. Roles of this service are named here once.
 */
@NullMarked
package uk.panauthority.placement.party;

import org.jspecify.annotations.NullMarked;
