/**
 * Mini-competitions: an invitation to all providers of a lot, or to preselected ones, to offer for one referral. Criteria,
 * weights, gateway and tie-break are published and locked; offers are sealed until the deadline; two people score blind; the
 * ranking can be recomputed from what is stored; the best value offer is awarded and every offering provider gets a letter.
 */
@NullMarked
package uk.panauthority.placement.competition;

import org.jspecify.annotations.NullMarked;
