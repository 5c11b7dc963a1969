/**
 * Which of two authorities sees that a return home interview is offered, and who delivers it, agreed before a child is
 * placed outside the responsible authority's area. The duty travels with the placement, each change keeps the version
 * before it, and no clock ever starts without one. Interviews themselves are the business of {@code casework.interview}.
 */
@NullMarked
package uk.panauthority.casework.duty;

import org.jspecify.annotations.NullMarked;
