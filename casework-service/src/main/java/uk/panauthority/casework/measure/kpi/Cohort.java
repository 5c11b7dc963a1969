package uk.panauthority.casework.measure.kpi;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import uk.panauthority.casework.measure.fact.EpisodeCase;
import uk.panauthority.casework.measure.fact.MeetingFact;
import uk.panauthority.casework.measure.fact.MessageFact;

/**
 * The facts of one group in one period, which a measure counts.
 *
 * @param viewer the authority that asks
 * @param asOf the moment whose knowledge counts
 * @param episodes those that belong to the period
 * @param before those of the same group that belong to the days before it, for measures that look back
 */
public record Cohort(
        String viewer,
        Period period,
        Instant asOf,
        List<EpisodeCase> episodes,
        List<EpisodeCase> before,
        List<MessageFact> messages,
        List<MeetingFact> meetings) {

    public Cohort {
        episodes = List.copyOf(episodes);
        before = List.copyOf(before);
        messages = List.copyOf(messages);
        meetings = List.copyOf(meetings);
    }

    Stream<EpisodeCase> returned() {
        return episodes.stream().filter(EpisodeCase::returned);
    }
}
