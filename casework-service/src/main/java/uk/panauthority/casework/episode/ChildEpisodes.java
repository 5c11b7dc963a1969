package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All absences of one child, and the rules by which a report finds its own among them. A report that can be read in two
 * ways is never guessed at: it is withheld for a person.
 */
final class ChildEpisodes {

    private final List<Episode> episodes;

    ChildEpisodes(List<Episode> episodes) {
        this.episodes = List.copyOf(episodes);
    }

    Ruling rule(Report report) {
        Optional<Episode> same = ofSameReference(report);
        return switch (report.kind()) {
            case MISSING -> same.map(episode -> restarted(episode, report)).orElseGet(() -> missing(report));
            case FOUND ->
                same.or(this::live).map(episode -> ended(episode, report)).orElseGet(() -> foundUnknown(report));
            case RISK ->
                same.or(this::live)
                        .or(() -> around(report.toldAt()))
                        .<Ruling>map(Ruling.Joins::new)
                        .orElseGet(() -> new Ruling.Withheld(EpisodeFault.EPISODE_NOT_KNOWN));
            case CLOSURE -> throw new IllegalArgumentException("a closure names its episode");
        };
    }

    /** The absence that a superseded version belongs to; it never opens one. */
    Optional<Episode> ofSameReference(Report report) {
        return episodes.stream().filter(e -> e.holdsReferenceOf(report)).findFirst();
    }

    private Ruling restarted(Episode episode, Report report) {
        Course after = episode.courseWith(report);
        if (contradictory(after)) {
            return new Ruling.Withheld(EpisodeFault.END_BEFORE_START);
        }
        return joinUnlessOverlapping(episode, after);
    }

    private Ruling missing(Report report) {
        Optional<Episode> awaited = awaited(report);
        if (awaited.isPresent()) {
            return joinUnlessOverlapping(awaited.get(), awaited.get().courseWith(report));
        }
        Instant from = report.startedAt() != null ? report.startedAt() : report.toldAt();
        boolean overlaps = episodes.stream().anyMatch(e -> isAwayAfter(e, from));
        return overlaps ? new Ruling.Withheld(EpisodeFault.EPISODE_OVERLAP) : opensUnlessOverlapping(report);
    }

    /** An absence of which only the end is known, and which this report can be the beginning of. */
    private Optional<Episode> awaited(Report report) {
        Instant began = report.startedAt() != null ? report.startedAt() : report.toldAt();
        return episodes.stream()
                .filter(e -> e.course().startedAt() == null && !e.wasReportedMissing())
                .filter(e -> !notAfter(e.course().returnedAt(), began))
                .min(Comparator.comparing(e -> Span.of(e.course()).from()));
    }

    private static boolean notAfter(@Nullable Instant end, Instant began) {
        return end != null && end.isBefore(began);
    }

    private Ruling ended(Episode episode, Report report) {
        Instant known = episode.course().returnedAt();
        Instant told = report.returnedAt();
        if (known != null && told != null && !known.equals(told) && !episode.mayCorrectReturn(report)) {
            return new Ruling.Withheld(EpisodeFault.CONFLICTING_END);
        }
        Instant start = episode.course().startedAt();
        Instant found = report.foundAt();
        if (start != null && found != null && found.isBefore(start)) {
            return new Ruling.Withheld(EpisodeFault.END_BEFORE_START);
        }
        return joinUnlessOverlapping(episode, episode.courseWith(report));
    }

    private Ruling foundUnknown(Report report) {
        Instant found = report.foundAt();
        if (found == null) {
            return new Ruling.Withheld(EpisodeFault.EPISODE_NOT_KNOWN);
        }
        for (Episode episode : episodes) {
            if (found.equals(episode.course().returnedAt())) {
                return new Ruling.Joins(episode);
            }
        }
        boolean contradicts = episodes.stream()
                .anyMatch(e -> e.course().startedAt() == null || covers(e.course(), found) || isAwayAfter(e, found));
        return contradicts ? new Ruling.Withheld(EpisodeFault.CONFLICTING_END) : opensUnlessOverlapping(report);
    }

    private Ruling joinUnlessOverlapping(Episode episode, Course after) {
        return overlapsAnother(episode, Span.of(after))
                ? new Ruling.Withheld(EpisodeFault.EPISODE_OVERLAP)
                : new Ruling.Joins(episode);
    }

    private Ruling opensUnlessOverlapping(Report report) {
        return overlapsAnother(null, Span.of(Course.of(List.of(report))))
                ? new Ruling.Withheld(EpisodeFault.EPISODE_OVERLAP)
                : new Ruling.Opens();
    }

    private boolean overlapsAnother(@Nullable Episode self, Span span) {
        return episodes.stream()
                .filter(other -> other != self)
                .anyMatch(other -> Span.of(other.course()).overlaps(span));
    }

    private Optional<Episode> live() {
        return episodes.stream().filter(e -> e.course().returnedAt() == null).findFirst();
    }

    private Optional<Episode> around(Instant at) {
        return episodes.stream().filter(e -> covers(e.course(), at)).findFirst();
    }

    private static boolean covers(Course course, Instant at) {
        Instant start = course.startedAt();
        Instant end = course.returnedAt();
        return start != null && !at.isBefore(start) && (end == null || !at.isAfter(end));
    }

    private static boolean isAwayAfter(Episode episode, Instant from) {
        Instant end = episode.course().returnedAt();
        return end == null || (episode.course().startedAt() != null && end.isAfter(from));
    }

    private static boolean contradictory(Course course) {
        return course.startedAt() != null
                && course.returnedAt() != null
                && course.returnedAt().isBefore(course.startedAt());
    }
}
