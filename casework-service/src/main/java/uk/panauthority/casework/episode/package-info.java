/**
 * Absences of children: what the reports about one absence add up to, whatever order they arrive in. An episode is opened
 * by a police message that has been matched to a child, and closed by a return; its state, segments and risk history are
 * always computed from the reports that it holds. Other features learn of a return through {@link ReturnListener}.
 */
@NullMarked
package uk.panauthority.casework.episode;

import org.jspecify.annotations.NullMarked;
