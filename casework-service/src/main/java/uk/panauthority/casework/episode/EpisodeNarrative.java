package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;

/**
 * The free text of an episode, kept apart from its codes because fewer people may read it. Text is as it was given.
 *
 * @param entries in the order in which they were told
 */
public record EpisodeNarrative(UUID episodeId, List<Entry> entries) {

    public EpisodeNarrative {
        entries = List.copyOf(entries);
    }

    /** One text. */
    public record Entry(
            Subject subject, String text, String source, @Nullable String reference, Instant toldAt, Instant recordedAt) {

        /** Free text about a child must not reach a log by accident. */
        @Override
        public String toString() {
            return "Entry[" + subject + "]";
        }
    }

    /** What a text is about. */
    public enum Subject {
        RISK_RATIONALE,
        LAST_SEEN_PLACE,
        FOUND_PLACE
    }

    static EpisodeNarrative of(Episode episode, Caller caller) {
        return new EpisodeNarrative(
                episode.id(),
                episode.reports().stream()
                        .filter(r -> EpisodeSight.seesWords(episode, r, caller))
                        .sorted(Course.BY_OBTAINED)
                        .flatMap(EpisodeNarrative::entries)
                        .toList());
    }

    private static Stream<Entry> entries(Report report) {
        ReportDetails details = report.details();
        return Stream.of(
                        entry(report, Subject.RISK_RATIONALE, details.riskRationale()),
                        entry(report, Subject.LAST_SEEN_PLACE, details.lastSeenPlace()),
                        entry(report, Subject.FOUND_PLACE, details.foundPlace()))
                .flatMap(s -> s);
    }

    private static Stream<Entry> entry(Report report, Subject subject, @Nullable String text) {
        String reference = StaffStatements.isOfStaff(report) ? null : report.reference();
        return text == null || text.isBlank()
                ? Stream.empty()
                : Stream.of(new Entry(
                        subject, text, report.source(), reference, report.toldAt(), report.recordedAt()));
    }
}
