/**
 * Notices when absences of one child, or from one home, cross a line that an authority has drawn: so many in so many days,
 * one that is too long, one with high risk. Each crossing makes one action for people, which a correction may mark as
 * withdrawn and never deletes. What the action comes to, a strategy meeting above all, is the business of its own feature.
 */
@NullMarked
package uk.panauthority.casework.trigger;

import org.jspecify.annotations.NullMarked;
