/**
 * The code lists of the SSDA903 return of looked-after children, each code with the days on which it is valid. What is
 * recorded is judged by the list of its own day, so that a list that changes later leaves it alone. Which codes go with
 * which others is for the rules of the return.
 */
@NullMarked
package uk.panauthority.placement.code;

import org.jspecify.annotations.NullMarked;
