/**
 * Does what is due because time has passed: clocks that run out, escalations, retention. Each kind of work is a bean that
 * looks for what is due and does it; one runner calls them all, on one instance at a time. Nothing here knows what the
 * work is about.
 */
@NullMarked
package uk.panauthority.common.timer;

import org.jspecify.annotations.NullMarked;
