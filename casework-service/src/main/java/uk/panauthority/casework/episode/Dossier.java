package uk.panauthority.casework.episode;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The reports of one reference that have no place yet: they are read together, whatever order they came in. */
record Dossier(SourceReference key, List<Report> reports) {

    Dossier {
        reports = reports.stream()
                .sorted(Comparator.comparing(Report::kind)
                        .thenComparing(Report::version)
                        .thenComparing(Report::id))
                .toList();
    }

    boolean tells(ReportKind kind) {
        return reports.stream().anyMatch(r -> r.kind() == kind);
    }

    /** The return that this reference tells by itself. */
    Optional<Report> ending() {
        return new Statements(reports).ending();
    }

    /** The latest moment of the absence that these reports know of. */
    Optional<Report> lastFound() {
        return ending().or(() ->
                reports.stream().filter(r -> r.foundAt() != null).max(Comparator.comparing(Report::version)));
    }

    /** Whether a statement among these stands against the return that this reference would tell together with them. */
    boolean contradicts(List<Report> known) {
        List<Report> after = Stream.concat(known.stream(), reports.stream()).toList();
        List<Report> before = Stream.concat(
                        known.stream(), reports.stream().filter(r -> r.kind() == ReportKind.MISSING))
                .toList();
        return new Statements(after)
                .ending(key)
                .filter(told -> told.returnedAt() != null)
                .filter(told -> new Statements(before).contradicts(told))
                .isPresent();
    }

    Dossier only(Report report) {
        return new Dossier(key, List.of(report));
    }

    Dossier with(List<Report> more) {
        return new Dossier(key, Stream.concat(reports.stream(), more.stream()).toList());
    }
}
