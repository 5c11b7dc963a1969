/**
 * What casework knows of homes and placements: kept from the events of the placement service, never edited here. It
 * answers which placement a child is in on a day, and which authorities have a child in a home. Nothing is shown over HTTP.
 */
@NullMarked
package uk.panauthority.casework.placementlink;

import org.jspecify.annotations.NullMarked;
