/**
 * The refusals that only casework gives. Each is one constant with its status and title; the pages of the reference are
 * drawn from here. Faults in what a police force sends are not refusals: see the warnings of the notification feature.
 */
@NullMarked
package uk.panauthority.casework.problem;

import org.jspecify.annotations.NullMarked;
