/**
 * Exchange with authorities' case systems by file, for the whole product: the missing table of the Standard Safeguarding
 * Dataset in both directions, and its tables of care, legal status and involvement inwards. Councils whose system has no
 * missing table bring a mapping from their form's question codes. A file is tried without any change or taken as a whole;
 * taking it twice changes nothing the second time.
 */
@NullMarked
package uk.panauthority.casework.casesystem;

import org.jspecify.annotations.NullMarked;
