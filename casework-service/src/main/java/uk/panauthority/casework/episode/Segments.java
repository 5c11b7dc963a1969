package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The parts of an absence by kind: each begins at the moment the one before ends, so that the SSDA903 rows have neither
 * gap nor overlap (casework reference, 4.1 rule 8).
 */
final class Segments {

    private Segments() {}

    static List<Segment> of(
            SegmentKind first, @Nullable Instant startedAt, @Nullable Instant returnedAt, List<Turn> turns) {
        List<Segment> segments = new ArrayList<>();
        SegmentKind kind = first;
        Instant from = startedAt;
        for (Turn turn : turns) {
            if (turn.kind() != kind && within(turn.at(), from, returnedAt)) {
                segments.add(new Segment(kind, from, turn.at()));
                kind = turn.kind();
                from = turn.at();
            }
        }
        segments.add(new Segment(kind, from, returnedAt));
        return List.copyOf(segments);
    }

    /**
     * The changes of kind that the reports tell, in order of time. What staff have decided stands for the time that they
     * knew of.
     *
     * @param sightings starts that were told for a time after the child had been located: it went missing again
     */
    static List<Turn> turns(List<Report> reports, @Nullable Instant locatedAt, Stream<Instant> sightings) {
        Statements statements = new Statements(reports);
        Stream<Turn> told = Stream.of(
                        Stream.ofNullable(locatedAt).map(at -> new Turn(at, SegmentKind.A)),
                        sightings.map(at -> new Turn(at, SegmentKind.M)),
                        Stream.of(ReportKind.MISSING, ReportKind.RISK, ReportKind.FOUND)
                                .flatMap(kind -> statements.current(kind, Segments::tellsTurn))
                                .map(Segments::turn))
                .flatMap(s -> s);
        Optional<Report> decision = statements.decision(r -> r.details().turns() != null);
        if (decision.isEmpty()) {
            return sorted(told);
        }
        Instant knownUntil = decision.get().recordedAt();
        List<Turn> decided = Objects.requireNonNull(decision.get().details().turns());
        return sorted(Stream.concat(decided.stream(), told.filter(t -> t.at().isAfter(knownUntil))));
    }

    private static boolean tellsTurn(Report report) {
        return report.details().kindSince() != null && report.segmentKind() != null;
    }

    private static Turn turn(Report report) {
        return new Turn(
                Objects.requireNonNull(report.details().kindSince()), Objects.requireNonNull(report.segmentKind()));
    }

    private static List<Turn> sorted(Stream<Turn> turns) {
        return turns.distinct()
                .sorted(Comparator.comparing(Turn::at).thenComparing(Turn::kind))
                .toList();
    }

    private static boolean within(Instant at, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || at.isAfter(from)) && (to == null || at.isBefore(to));
    }
}
