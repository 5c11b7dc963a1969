/**
 * Independent return home interviews: opened when a child's return becomes known, allocated, offered, held, written and
 * signed off by a second person. Each has a clock that runs from the return (72 hours, statutory guidance on children who
 * run away or go missing, DfE, January 2014); whether it was kept is always computed, never typed. Sharing an interview,
 * and deciding that none is possible or offered, are not done here.
 */
@NullMarked
package uk.panauthority.casework.interview;

import org.jspecify.annotations.NullMarked;
