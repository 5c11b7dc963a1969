/**
 * The register of providers: companies that offer residential care, foster care or supported accommodation, with the numbers
 * of their registrations, their papers with the days on which they run out, and the suspensions that procurement tells.
 * A provider keeps its own entry; every signed-in caller reads it.
 */
@NullMarked
package uk.panauthority.placement.provider;

import org.jspecify.annotations.NullMarked;
