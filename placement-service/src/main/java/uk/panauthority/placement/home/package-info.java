/**
 * Registered homes, the places in them, and which of those are taken on which nights. Homes are public facts for every
 * signed-in caller. Who lives in a home is not known here.
 */
@NullMarked
package uk.panauthority.placement.home;

import org.jspecify.annotations.NullMarked;
