package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What staff wrote about an episode, kept apart from its codes because fewer people may read it. Text is as it was given.
 *
 * @param entries in the order in which they were told
 */
public record EpisodeNarrative(UUID episodeId, List<Entry> entries) {

    public EpisodeNarrative {
        entries = List.copyOf(entries);
    }

    /** One text. */
    public record Entry(Subject subject, String text, String source, Instant toldAt, Instant recordedAt) {

        /** Free text about a child must not reach a log by accident. */
        @Override
        public String toString() {
            return "Entry[" + subject + "]";
        }
    }

    /** What a text is about. */
    public enum Subject {
        RISK_RATIONALE,
        LAST_SEEN_PLACE
    }
}
