/**
 * Absences of children: what the reports about one absence add up to, whatever order they arrive in, and what people decide
 * about it. An episode is opened by a police message that has been matched to a child, or by staff; its state, segments and
 * risk history are always computed from the reports and decisions that it holds. Other features learn of changes through
 * {@link EpisodeListener} and {@link ReturnListener}; reports that have no place yet stay with a {@link ReportKeeper}.
 */
@NullMarked
package uk.panauthority.casework.episode;

import org.jspecify.annotations.NullMarked;
