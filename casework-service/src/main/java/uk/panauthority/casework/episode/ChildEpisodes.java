package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All absences of one child, and the rules by which reports find their own among them. What a force reports under one
 * reference is read together, so that the order in which messages arrive leaves no trace once all have come. A report
 * that can be read in two ways is never guessed at: it is withheld for a person.
 */
final class ChildEpisodes {

    private final List<Episode> episodes;
    private final Function<List<Report>, Episode> opening;
    private final Map<SourceReference, List<Report>> pool = new TreeMap<>();
    private final Map<UUID, EpisodeOutcome> outcomes = new LinkedHashMap<>();
    private final Set<UUID> overtaken = new HashSet<>();

    /** Where reports belong. */
    private sealed interface Ruling {

        /** They tell of an absence that is known. */
        record Joins(Episode episode) implements Ruling {}

        /** They tell of an absence that nobody has told of yet. */
        record Opens() implements Ruling {}

        /** They, and what another absence holds of their reference for want of a better place, are an absence by themselves. */
        record Leaves(Episode episode) implements Ruling {}

        /** Their facts wait. */
        record Withheld(EpisodeFault fault) implements Ruling {}
    }

    /**
     * Begins with what is known.
     *
     * @param known every episode of the child
     * @param opening makes the episode that reports open
     */
    ChildEpisodes(List<Episode> known, Function<List<Report>, Episode> opening) {
        this.episodes =
                new ArrayList<>(known.stream().filter(e -> !e.isMerged()).toList());
        this.opening = opening;
    }

    /**
     * Finds the place of reports, of new ones and of those that wait, until none fits any more: each that is placed may
     * let another fit.
     *
     * @param superseded reports that a newer version had overtaken when they came: they join, but open nothing
     * @return what became of each, and of reports that moved because of them
     */
    Map<UUID, EpisodeOutcome> settle(Collection<Report> reports, Set<UUID> superseded) {
        overtaken.addAll(superseded);
        reports.forEach(this::await);
        boolean again = true;
        while (again) {
            again = false;
            reunite();
            for (SourceReference key : List.copyOf(pool.keySet())) {
                again |= place(new Dossier(key, pool.getOrDefault(key, List.of())));
            }
        }
        return Map.copyOf(outcomes);
    }

    private void await(Report report) {
        Optional<Episode> holder =
                episodes.stream().filter(e -> e.holds(report)).findFirst();
        if (holder.isPresent()) {
            outcomes.put(report.id(), taken(holder.get()));
            return;
        }
        List<Report> waiting = pool.computeIfAbsent(report.key(), key -> new ArrayList<>());
        if (waiting.stream().noneMatch(r -> r.id().equals(report.id()))) {
            waiting.add(report);
        }
    }

    /** What an absence holds of a reference that reported another one belongs to that other. */
    private void reunite() {
        for (Episode own : live().toList()) {
            for (SourceReference key : own.reportingReferences()) {
                live().filter(e -> e != own && e.holdsLoosely(key))
                        .toList()
                        .forEach(e -> e.release(key).forEach(this::await));
            }
        }
    }

    private boolean place(Dossier dossier) {
        if (dossier.reports().isEmpty()) {
            return false;
        }
        if (!(rule(dossier) instanceof Ruling.Withheld(EpisodeFault fault))) {
            carryOut(rule(dossier), dossier);
            return true;
        }
        dossier.reports().forEach(r -> outcomes.put(r.id(), new EpisodeOutcome.Withheld(fault, r)));
        return dossier.reports().size() > 1 && placeOne(dossier);
    }

    /** Together they do not fit; then whichever fits alone. */
    private boolean placeOne(Dossier dossier) {
        for (Report report : dossier.reports()) {
            Dossier alone = dossier.only(report);
            Ruling ruling = rule(alone);
            if (ruling instanceof Ruling.Withheld(EpisodeFault fault)) {
                outcomes.put(report.id(), new EpisodeOutcome.Withheld(fault, report));
            } else {
                carryOut(ruling, alone);
                return true;
            }
        }
        return false;
    }

    private void carryOut(Ruling ruling, Dossier dossier) {
        switch (ruling) {
            case Ruling.Joins(Episode episode) -> {
                episode.add(dossier.reports());
                settled(episode, dossier.reports());
            }
            case Ruling.Opens() -> open(dossier);
            case Ruling.Leaves(Episode episode) -> open(dossier.with(episode.release(dossier.key())));
            case Ruling.Withheld withheld -> throw new IllegalArgumentException("nothing to carry out");
        }
    }

    private void open(Dossier dossier) {
        Episode opened = opening.apply(dossier.reports());
        episodes.add(opened);
        settled(opened, dossier.reports());
    }

    private void settled(Episode episode, List<Report> reports) {
        for (Report report : reports) {
            List<Report> waiting = pool.getOrDefault(report.key(), new ArrayList<>());
            waiting.removeIf(r -> r.id().equals(report.id()));
            if (waiting.isEmpty()) {
                pool.remove(report.key());
            }
            outcomes.put(report.id(), taken(episode));
        }
        episode.releaseContradicted().forEach(this::await);
    }

    private static EpisodeOutcome taken(Episode episode) {
        return new EpisodeOutcome.Taken(episode.id(), episode.course().risk());
    }

    private Ruling rule(Dossier dossier) {
        Optional<Episode> home = home(dossier.key());
        if (home.isPresent() && home.get().isVoid()) {
            return ofVoid(home.get(), dossier);
        }
        if (dossier.reports().stream().allMatch(r -> overtaken.contains(r.id()))) {
            return home.<Ruling>map(Ruling.Joins::new).orElseGet(() -> withheld(EpisodeFault.EPISODE_NOT_KNOWN));
        }
        if (home.isPresent()) {
            return ofKnown(home.get(), dossier);
        }
        if (dossier.tells(ReportKind.MISSING)) {
            return missing(dossier);
        }
        if (dossier.tells(ReportKind.FOUND)) {
            return dossier.lastFound().map(last -> found(dossier, last)).orElseGet(() -> remark(dossier));
        }
        return remark(dossier);
    }

    /** The absence that holds the reference. */
    private Optional<Episode> home(SourceReference key) {
        return episodes.stream()
                .filter(e -> e.holds(key))
                .min(Comparator.comparing(Episode::isVoid).thenComparing(e -> e.holdsLoosely(key)));
    }

    private Ruling ofVoid(Episode home, Dossier dossier) {
        boolean news = dossier.reports().stream()
                .filter(r -> !overtaken.contains(r.id()))
                .anyMatch(r -> r.kind() == ReportKind.MISSING
                        || r.kind() == ReportKind.FOUND
                        || r.kind() == ReportKind.CORRECTION);
        return news ? withheld(EpisodeFault.EPISODE_VOID) : new Ruling.Joins(home);
    }

    private Ruling ofKnown(Episode home, Dossier dossier) {
        boolean loose = home.holdsLoosely(dossier.key());
        if (!dossier.tells(ReportKind.MISSING)) {
            Ruling joined = joined(home, dossier);
            boolean apart = loose
                    && joined instanceof Ruling.Withheld
                    && dossier.tells(ReportKind.FOUND)
                    && dossier.lastFound()
                            .filter(last -> found(dossier, last) instanceof Ruling.Opens)
                            .isPresent();
            return apart ? leaving(home, dossier) : joined;
        }
        if (loose) {
            return leaving(home, dossier);
        }
        Ruling joined = joined(home, dossier);
        boolean only =
                home.isOwn(dossier.key()) && home.wasReportedMissing() || !home.holdsAlsoOthersThan(dossier.key());
        return joined instanceof Ruling.Joins || only ? joined : leaving(home, dossier);
    }

    /** The report that others of its reference had come without is here: together they may be an absence of their own. */
    private Ruling leaving(Episode home, Dossier dossier) {
        Course alone = Course.of(dossier.with(home.reportsOf(dossier.key())).reports());
        if (alone.isContradictory()) {
            return withheld(EpisodeFault.END_BEFORE_START);
        }
        Span span = Span.of(alone);
        boolean overlaps = overlapsAnother(home, span)
                || Span.of(home.courseWithout(dossier.key())).overlaps(span);
        return overlaps ? withheld(EpisodeFault.EPISODE_OVERLAP) : new Ruling.Leaves(home);
    }

    private Ruling joined(Episode episode, Dossier dossier) {
        boolean tellsReturn = dossier.reports().stream().anyMatch(Report::tellsOfReturn);
        if (tellsReturn && dossier.contradicts(episode.reports())) {
            return withheld(EpisodeFault.CONFLICTING_END);
        }
        Course after = episode.courseWith(dossier.reports());
        Instant start = after.startedAt();
        boolean tooEarly = start != null
                && dossier.lastFound()
                        .map(r -> Objects.requireNonNull(r.foundAt()).isBefore(start))
                        .orElse(false);
        if (after.isContradictory() || tooEarly) {
            return withheld(EpisodeFault.END_BEFORE_START);
        }
        return overlapsAnother(episode, Span.of(after))
                ? withheld(EpisodeFault.EPISODE_OVERLAP)
                : new Ruling.Joins(episode);
    }

    private Ruling missing(Dossier dossier) {
        Course alone = Course.of(dossier.reports());
        if (alone.isContradictory()) {
            return withheld(EpisodeFault.END_BEFORE_START);
        }
        Optional<Episode> awaited = awaited(alone.startedAt() != null ? alone.startedAt() : alone.knownSince());
        if (awaited.isPresent()) {
            return joined(awaited.get(), dossier);
        }
        return overlapsAnother(null, Span.of(alone)) ? withheld(EpisodeFault.EPISODE_OVERLAP) : new Ruling.Opens();
    }

    /** An absence of which only the end is known, and which an absence that began then can be the beginning of. */
    private Optional<Episode> awaited(Instant began) {
        return live().filter(e -> e.course().startedAt() == null && !e.wasReportedMissing())
                .filter(e -> !endedBefore(e, began))
                .min(Comparator.comparing(e -> Span.of(e.course()).from()));
    }

    private Ruling found(Dossier dossier, Report last) {
        Instant found = Objects.requireNonNull(last.foundAt());
        Optional<Episode> about = live().filter(e -> found.equals(e.course().returnedAt()))
                .findFirst()
                .or(() -> live().filter(e -> e.course().returnedAt() == null).findFirst());
        if (about.isPresent()) {
            return joined(about.get(), dossier);
        }
        boolean contradicts = dossier.reports().size()
                        < pool.getOrDefault(dossier.key(), List.of()).size()
                || live().anyMatch(e ->
                        e.course().startedAt() == null || e.course().covers(found));
        return contradicts || overlapsAnother(null, Span.of(Course.of(dossier.reports())))
                ? withheld(EpisodeFault.CONFLICTING_END)
                : new Ruling.Opens();
    }

    /** A judgement or a talk, whose reference has told of no absence: it belongs where its time lies. */
    private Ruling remark(Dossier dossier) {
        Optional<Report> remark = dossier.reports().stream()
                .filter(r -> r.kind() == ReportKind.RISK || r.kind() == ReportKind.PREVENTION)
                .min(Course.BY_OBTAINED);
        return remark.flatMap(r -> around(r.toldAt())
                        .or(() -> r.kind() == ReportKind.PREVENTION ? lastBefore(r.toldAt()) : Optional.empty())
                        .or(() -> live().filter(e -> e.course().returnedAt() == null)
                                .findFirst()))
                .<Ruling>map(Ruling.Joins::new)
                .orElseGet(() -> withheld(EpisodeFault.EPISODE_NOT_KNOWN));
    }

    private Optional<Episode> around(Instant at) {
        return live().filter(e -> e.course().covers(at)).findFirst();
    }

    private Optional<Episode> lastBefore(Instant at) {
        return live().filter(e -> endedBefore(e, at))
                .max(Comparator.comparing(e -> Objects.requireNonNull(e.course().returnedAt())));
    }

    private static boolean endedBefore(Episode episode, Instant at) {
        Instant end = episode.course().returnedAt();
        return end != null && end.isBefore(at);
    }

    private boolean overlapsAnother(@Nullable Episode self, Span span) {
        return live().filter(other -> other != self)
                .anyMatch(other -> Span.of(other.course()).overlaps(span));
    }

    private Stream<Episode> live() {
        return episodes.stream().filter(e -> !e.isVoid());
    }

    private static Ruling withheld(EpisodeFault fault) {
        return new Ruling.Withheld(fault);
    }
}
