/**
 * Entry into the lots of purchasing systems: rounds whose days follow from the system's policy, applications with a versioned
 * provider response, their evaluation by the criteria that were advertised, and the membership that follows. Other features
 * ask here which providers are live in a lot on a day and what they have listed.
 */
@NullMarked
package uk.panauthority.placement.admission;

import org.jspecify.annotations.NullMarked;
