/**
 * Children whose records only named people may see, such as staff's own family and public figures. For everybody else of
 * whatever organisation the records do not exist, inside the child's own authority as well; the platform's own work and
 * the police force that reports a child go on. Row-level security knows the same list.
 */
@NullMarked
package uk.panauthority.casework.privacy.restriction;

import org.jspecify.annotations.NullMarked;
