/**
 * Areas where a child must not be placed, and children who must not live together. Staff raise areas, casework tells of
 * others and of linked children by event; each has a source and an expiry. Providers learn of none, and the reasons for
 * links stay in casework.
 */
@NullMarked
package uk.panauthority.placement.exclusion;

import org.jspecify.annotations.NullMarked;
