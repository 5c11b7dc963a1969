/**
 * Direct awards: the choice of one home without competition, with the evidence that the law of good buying asks for.
 * One person proposes and another decides. An approved award carries exactly one order, and is looked at again on its review
 * date: it stays with the provider, or the placement is opened to competition.
 */
@NullMarked
package uk.panauthority.placement.award;

import org.jspecify.annotations.NullMarked;
