package uk.panauthority.casework.episode;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Keeps the reports that have no place in any episode. Implemented by the feature that takes messages in, so that episodes
 * need not know it. Called inside the transaction of the change.
 */
public interface ReportKeeper {

    /** A report that waits for another, and whether a newer version of it is known. */
    record Waiting(Report report, boolean superseded) {}

    /** The reports about this child that wait. */
    List<Waiting> waiting(String childRef);

    /** What became of reports; those that the keeper does not know are none of its business. */
    void settled(Map<UUID, EpisodeOutcome> outcomes);

    /** These reports have left their episode, and wait for a person again. */
    void released(Collection<Report> reports);
}
