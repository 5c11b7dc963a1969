/**
 * The single shared description of a child's needs and of the service required, for all buyers and providers. Its fields are
 * those of the Placements Data Standard; approved versions never change, and a provider reads only what it was invited to, up
 * to the level decided for it. Searching, competing and placing are other features; they name a referral and its version.
 */
@NullMarked
package uk.panauthority.placement.referral;

import org.jspecify.annotations.NullMarked;
