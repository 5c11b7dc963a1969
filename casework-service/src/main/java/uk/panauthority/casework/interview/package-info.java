/**
 * Independent return home interviews: opened when a child's return becomes known, allocated, offered, held, written, signed
 * off by a second person and shared by recipient; or declined, not possible, or by a manager's decision not offered. Each
 * has a clock that runs from the return (72 hours, statutory guidance on children who run away or go missing, DfE, January
 * 2014); whether it was kept is always computed, never typed. The prevention interview of the police is none of them.
 */
@NullMarked
package uk.panauthority.casework.interview;

import org.jspecify.annotations.NullMarked;
