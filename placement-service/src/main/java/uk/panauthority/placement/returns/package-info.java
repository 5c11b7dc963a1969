/**
 * The SSDA903 return of an authority: rows drawn from care and placements, findings by the rules of the Department that
 * open and clear with every change, and the files once no finding is open. An entry that a rule calls impossible, or
 * improper without an explanation, is refused with the rule's number. Nothing is stored but findings and what was open in
 * a return that has been sent.
 */
@NullMarked
package uk.panauthority.placement.returns;

import org.jspecify.annotations.NullMarked;
