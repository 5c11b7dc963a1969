/**
 * What police forces tell: every message that can be read is kept, once, and answered with a receipt. A message is matched
 * to a child and its facts are passed on to an episode; where that would be a guess, a person decides. Faults in the
 * content are warnings in the receipt, since a notice about a child must never be lost over a wrong code.
 */
@NullMarked
package uk.panauthority.casework.notification;

import org.jspecify.annotations.NullMarked;
