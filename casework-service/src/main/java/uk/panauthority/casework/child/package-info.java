/**
 * Children known to casework: who they are and which authority is responsible for them. Registered by an authority's case
 * system or staff; read by that authority alone. Names and dates of birth never leave this feature, and every other one
 * speaks of a child by its reference.
 */
@NullMarked
package uk.panauthority.casework.child;

import org.jspecify.annotations.NullMarked;
