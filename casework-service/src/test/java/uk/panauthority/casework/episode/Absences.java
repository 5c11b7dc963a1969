package uk.panauthority.casework.episode;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** The episodes of one child and the reports that wait, as the service keeps them; without a database. */
final class Absences {

    final List<Episode> episodes = new ArrayList<>();
    final Map<UUID, Report> waiting = new HashMap<>();
    private final Map<UUID, EpisodeFault> faults = new HashMap<>();
    private final Set<UUID> known = new HashSet<>();

    Absences after(Reports... reports) {
        for (Reports report : reports) {
            receive(report.made());
        }
        return this;
    }

    /** Takes a report; a repeat is nothing new. */
    EpisodeOutcome receive(Report report) {
        if (known.add(report.id())) {
            settle(List.of(report));
        }
        return outcomeOf(report);
    }

    EpisodeOutcome receive(Reports report) {
        return receive(report.made());
    }

    EpisodeFault faultOf(Reports report) {
        return faults.get(report.made().id());
    }

    private EpisodeOutcome outcomeOf(Report report) {
        return faults.containsKey(report.id())
                ? new EpisodeOutcome.Withheld(faults.get(report.id()), report)
                : episodes.stream()
                        .filter(e -> e.holds(report))
                        .findFirst()
                        .map(e -> new EpisodeOutcome.Taken(e.id(), e.course().risk()))
                        .orElseThrow();
    }

    private void settle(List<Report> arrived) {
        List<Report> all = new ArrayList<>(waiting.values());
        all.addAll(arrived);
        List<Episode> opened = new ArrayList<>();
        Map<UUID, EpisodeOutcome> outcomes = new ChildEpisodes(episodes, first -> {
                    Episode episode = Reports.opened(first);
                    opened.add(episode);
                    return episode;
                })
                .settle(all, Set.of());
        episodes.addAll(opened);
        outcomes.forEach((id, outcome) -> {
            switch (outcome) {
                case EpisodeOutcome.Taken taken -> {
                    waiting.remove(id);
                    faults.remove(id);
                }
                case EpisodeOutcome.Withheld(EpisodeFault fault, Report report) -> {
                    waiting.put(id, report);
                    faults.put(id, fault);
                }
            }
        });
    }

    /**
     * A person merges every report that waits because of an overlap into the episode that began at about its time; with
     * what its reference has by itself, unless that tells another return, which the service refuses.
     */
    void mergeWhatOverlaps() {
        candidates().forEach(this::merge);
    }

    private void merge(Report candidate) {
        if (!waiting.containsKey(candidate.id())) {
            return;
        }
        SourceReference key = candidate.key();
        List<Report> together = waiting.values().stream()
                .filter(r -> r.key().equals(key) && r.kind() == ReportKind.MISSING)
                .toList();
        Instant began = Span.of(Course.of(together)).from();
        Optional<Episode> home = live().filter(e -> e.isOwn(key)).findFirst();
        Episode survivor = live().filter(e -> home.isEmpty() || e != home.get())
                .min(Comparator.comparing(
                        e -> Duration.between(Span.of(e.course()).from(), began).abs()))
                .orElseThrow();
        if (home.isEmpty()) {
            survivor.takeIn(merge(together, key), together);
            together.forEach(r -> {
                waiting.remove(r.id());
                faults.remove(r.id());
            });
        } else {
            List<Report> all = Stream.concat(
                            home.get().reports().stream(),
                            waiting.values().stream().filter(r -> r.key().equals(key)))
                    .toList();
            Instant end = survivor.course().returnedAt();
            if (end == null || end.equals(Course.of(all).returnedAt())) {
                home.get().mergeInto(survivor.id());
                survivor.takeIn(merge(all, key), all);
            }
        }
        settle(List.of());
    }

    private static Merge merge(List<Report> together, SourceReference key) {
        return new Merge(
                UUID.randomUUID(),
                null,
                together.stream().map(Report::id).toList(),
                List.of(key),
                "E06000006",
                "a.person",
                Reports.TEN,
                null);
    }

    Stream<Episode> live() {
        return episodes.stream().filter(e -> e.state().isLive());
    }

    private List<Report> candidates() {
        return waiting.values().stream()
                .filter(r -> r.kind() == ReportKind.MISSING && faults.get(r.id()) == EpisodeFault.EPISODE_OVERLAP)
                .sorted(Comparator.comparing(Report::key))
                .toList();
    }

    Episode only() {
        if (episodes.size() != 1) {
            throw new AssertionError("episodes: " + episodes.size());
        }
        return episodes.getFirst();
    }
}
