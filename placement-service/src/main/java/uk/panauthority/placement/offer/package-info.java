/**
 * Sealed offers of providers for one child: costed in price lines, for one version of the referral, measured by the prices
 * that the provider has listed. Until its competition is opened an offer exists for its provider alone; row-level security
 * keeps the buyer from it as well. The competition tells this feature what it must know of the invitation.
 */
@NullMarked
package uk.panauthority.placement.offer;

import org.jspecify.annotations.NullMarked;
