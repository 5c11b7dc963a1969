/**
 * The checks of the Missing table of the SSDA903 return, one class for each rule of the Department for Education, and the
 * row, file and year that they speak of. They see the file as it would be sent: text in cells, with beside it what other
 * tables say of the child. Nothing here knows where rows come from or what a breach leads to.
 */
@NullMarked
package uk.panauthority.casework.returns.rule;

import org.jspecify.annotations.NullMarked;
