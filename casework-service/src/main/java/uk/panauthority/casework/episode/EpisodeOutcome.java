package uk.panauthority.casework.episode;

import java.util.UUID;

/** What became of a report. */
public sealed interface EpisodeOutcome {

    /** Its facts are part of an episode. */
    record Taken(UUID episodeId, RiskLevel risk) implements EpisodeOutcome {}

    /** Its facts wait, for another report or for a person. */
    record Withheld(EpisodeFault fault, Report report) implements EpisodeOutcome {}
}
