/**
 * Loans of empty block beds to neighbouring authorities. The owner offers a bed, the first neighbour to ask is considered,
 * the owner agrees, and the borrower's child sleeps there until it leaves or the bed is recalled with notice. The nights
 * are recharged at the block's rate, as one amount that is the owner's income and the borrower's cost.
 */
@NullMarked
package uk.panauthority.placement.loan;

import org.jspecify.annotations.NullMarked;
