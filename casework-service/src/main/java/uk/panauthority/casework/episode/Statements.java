package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which of several reports is believed about one fact: the latest decision of staff; without one, of each reference its
 * correction, or else the highest version of its statement. Says nothing about what the facts add up to.
 */
final class Statements {

    private static final Comparator<Report> BY_VERSION =
            Comparator.comparingInt(Report::version).thenComparing(Report::recordedAt);
    private static final Comparator<Report> BY_DECISION =
            Comparator.comparing(Report::recordedAt).thenComparing(Report::version);

    private final List<Report> reports;

    Statements(List<Report> reports) {
        this.reports = List.copyOf(reports);
    }

    /** The latest decision of staff that tells the fact. */
    Optional<Report> decision(Predicate<Report> tells) {
        return ofKind(ReportKind.DECISION).filter(tells).max(BY_DECISION);
    }

    /** Of each reference the one statement that counts for the fact. */
    Stream<Report> current(ReportKind kind, Predicate<Report> tells) {
        return references(kind, tells).map(key -> current(key, kind, tells).orElseThrow());
    }

    /** Of each reference the highest version of this kind alone; for judgements, of which none corrects another. */
    Stream<Report> latest(ReportKind kind, Predicate<Report> tells) {
        return ofKind(kind)
                .filter(tells)
                .map(Report::key)
                .distinct()
                .map(key -> of(key, kind, tells).orElseThrow());
    }

    private Stream<SourceReference> references(ReportKind kind, Predicate<Report> tells) {
        return reports.stream()
                .filter(r -> r.kind() == kind || r.kind() == ReportKind.CORRECTION)
                .filter(tells)
                .map(Report::key)
                .distinct();
    }

    private Optional<Report> current(SourceReference key, ReportKind kind, Predicate<Report> tells) {
        return of(key, ReportKind.CORRECTION, tells).or(() -> of(key, kind, tells));
    }

    private Optional<Report> of(SourceReference key, ReportKind kind, Predicate<Report> tells) {
        return ofKind(kind).filter(r -> r.key().equals(key)).filter(tells).max(BY_VERSION);
    }

    /** The statement that gives the return; empty while the child is away as far as these reports tell. */
    Optional<Report> ending() {
        Optional<Report> decided = decision(Report::tellsOfReturn);
        if (decided.isPresent() && decided.get().returnedAt() != null) {
            return decided;
        }
        // That the child had not returned was decided on what was known then; a later return is another matter.
        List<Report> possible = endings()
                .filter(r -> decided.isEmpty()
                        || r.recordedAt().isAfter(decided.get().recordedAt()))
                .toList();
        Set<SourceReference> own = ownReferences();
        return first(possible.stream().filter(r -> own.contains(r.key()) || r.kind() == ReportKind.CLOSURE))
                .or(() -> first(possible.stream()));
    }

    /** Every statement of a return that is not overtaken: one of each reference, and what staff recorded. */
    Stream<Report> endings() {
        return Stream.concat(
                references(ReportKind.FOUND, Report::tellsOfReturn).flatMap(key -> ending(key).stream()),
                ofKind(ReportKind.CLOSURE));
    }

    /** A correction counts before the report, but a withdrawn return only until another is told. */
    Optional<Report> ending(SourceReference key) {
        Optional<Report> corrected = of(key, ReportKind.CORRECTION, Report::tellsOfReturn);
        Optional<Report> found = of(key, ReportKind.FOUND, Report::tellsOfReturn);
        if (corrected.isPresent() && corrected.get().returnedAt() == null) {
            return found.filter(f -> f.toldAt().isAfter(corrected.get().toldAt()));
        }
        return corrected.or(() -> found);
    }

    /** The one whose reference spoke of a return first. */
    private Optional<Report> first(Stream<Report> statements) {
        return statements
                .filter(r -> r.returnedAt() != null)
                .min(Comparator.comparing((Report r) -> firstRecorded(r.key()))
                        .thenComparing(Report::recordedAt)
                        .thenComparing(Report::key));
    }

    private Instant firstRecorded(SourceReference key) {
        return reports.stream()
                .filter(r -> r.key().equals(key) && r.returnedAt() != null)
                .map(Report::recordedAt)
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /**
     * The references that reported this absence as such. The others are here because their messages came without the
     * report that they belong to, and this absence was the one they could speak of.
     */
    Set<SourceReference> ownReferences() {
        Set<SourceReference> own =
                ofKind(ReportKind.MISSING).map(Report::key).collect(Collectors.toCollection(HashSet::new));
        if (own.isEmpty()) {
            reports.forEach(r -> own.add(r.key()));
        }
        return own;
    }

    /** Whether another statement stands against this return, so that only a person can say which is right. */
    boolean contradicts(Report told) {
        Instant returned = Objects.requireNonNull(told.returnedAt());
        Optional<Report> ending = ending();
        if (ending.isEmpty() || returned.equals(ending.get().returnedAt())) {
            return false;
        }
        Set<SourceReference> own = ownReferences();
        boolean weaker = !own.contains(ending.get().key())
                && ending.get().kind() == ReportKind.FOUND
                && own.contains(told.key());
        return !ending.get().key().equals(told.key()) && !weaker;
    }

    private Stream<Report> ofKind(ReportKind kind) {
        return reports.stream().filter(r -> r.kind() == kind);
    }
}
