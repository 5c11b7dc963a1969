/**
 * The times by which the papers of an emergency follow the child. They are agreed by both sides, never edited: a new
 * agreement stands beside the old one, and only the act itself or such a new agreement ends that a paper is overdue.
 * Which paper it is, and when it is done, belongs to orders and agreements.
 */
@NullMarked
package uk.panauthority.placement.papers;

import org.jspecify.annotations.NullMarked;
