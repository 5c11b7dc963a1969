/**
 * The checks of the SSDA903 return's Episodes, Reviews and DoLo tables, one class for each rule of the Department for
 * Education, and the rows, child and year that they speak of. They see the file as it would be sent: text in cells, with
 * beside it what the registers say of homes and postcodes. Nothing here knows where rows come from or what a breach leads
 * to.
 */
@NullMarked
package uk.panauthority.placement.returns.rule;

import org.jspecify.annotations.NullMarked;
