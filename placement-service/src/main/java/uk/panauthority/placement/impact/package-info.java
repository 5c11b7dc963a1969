/**
 * What a child's coming would mean for the children who live in a home, and they for the child. The receiving home writes it
 * for one version of a referral that it is invited to; the authority that buys reads it. The latest of a home counts.
 */
@NullMarked
package uk.panauthority.placement.impact;

import org.jspecify.annotations.NullMarked;
