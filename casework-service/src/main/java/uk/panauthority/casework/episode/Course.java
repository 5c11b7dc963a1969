package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reports about one absence add up to. A pure function of the set of reports: the order and the repetition of
 * messages leave no trace. Of each statement the highest version that tells a fact is believed.
 *
 * @param knownSince the earliest time at which anybody said that the child was away
 * @param startedAt the MissingStart: of several statements the latest
 * @param startRecordedAt when that start became known here
 * @param returnedAt the return; of several statements the first that reached us stands
 */
record Course(
        Instant knownSince,
        @Nullable Instant startedAt,
        @Nullable Instant startRecordedAt,
        SegmentKind kind,
        @Nullable Instant locatedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant returnRecordedAt,
        RiskLevel risk,
        List<RiskEntry> riskHistory,
        List<Segment> segments,
        List<String> references) {

    private static final Comparator<Report> BY_OBTAINED = Comparator.comparing(Report::toldAt)
            .thenComparing(Report::kind)
            .thenComparing(Report::version)
            .thenComparing(Report::reference)
            .thenComparing(Report::source);

    static Course of(List<Report> reports) {
        Optional<Report> start = telling(reports, ReportKind.MISSING, Report::startedAt)
                .max(Comparator.comparing(r -> Objects.requireNonNull(r.startedAt())));
        Optional<Report> end = ending(reports);
        Instant startedAt = start.map(Report::startedAt).orElse(null);
        Instant returnedAt = end.map(Report::returnedAt).orElse(null);
        SegmentKind kind = telling(reports, ReportKind.MISSING, Report::segmentKind)
                .max(BY_OBTAINED)
                .map(Report::segmentKind)
                .orElse(SegmentKind.M);
        Instant locatedAt = telling(reports, ReportKind.FOUND, Report::locatedAt)
                .map(Report::locatedAt)
                .filter(at -> within(at, startedAt, returnedAt))
                .min(Comparator.naturalOrder())
                .orElse(null);
        return new Course(
                reports.stream()
                        .map(Report::toldAt)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                startedAt,
                start.map(Report::recordedAt).orElse(null),
                kind,
                locatedAt,
                returnedAt,
                end.map(Report::recordedAt).orElse(null),
                currentRisk(reports),
                history(reports),
                segments(kind, startedAt, locatedAt, returnedAt),
                policeReferences(reports));
    }

    EpisodeState state() {
        if (startedAt == null) {
            return EpisodeState.AWAITING_START;
        }
        return returnedAt == null ? EpisodeState.OPEN : EpisodeState.CLOSED;
    }

    /** The statement that gave the return: only a newer version of it may tell another. */
    static Optional<Report> ending(List<Report> reports) {
        return reports.stream()
                .filter(r -> r.returnedAt() != null)
                .findFirst()
                .flatMap(first -> reports.stream()
                        .filter(r -> r.returnedAt() != null && r.sameStatement(first))
                        .max(Comparator.comparingInt(Report::version)));
    }

    /** Of each statement of this kind, the highest version that tells the fact. */
    private static Stream<Report> telling(
            List<Report> reports, ReportKind kind, Function<Report, @Nullable Object> fact) {
        return reports.stream()
                .filter(r -> r.kind() == kind && fact.apply(r) != null)
                .filter(r -> reports.stream()
                        .noneMatch(o -> o.sameStatement(r) && o.version() > r.version() && fact.apply(o) != null));
    }

    private static RiskLevel currentRisk(List<Report> reports) {
        return Stream.of(ReportKind.MISSING, ReportKind.RISK, ReportKind.FOUND)
                .flatMap(kind -> telling(reports, kind, Report::risk))
                .max(BY_OBTAINED)
                .map(Report::risk)
                .orElse(RiskLevel.NOT_ASSESSED);
    }

    private static List<RiskEntry> history(List<Report> reports) {
        return reports.stream().sorted(BY_OBTAINED).flatMap(Course::riskOf).toList();
    }

    private static Stream<RiskEntry> riskOf(Report report) {
        RiskLevel level = report.risk();
        return level == null
                ? Stream.empty()
                : Stream.of(new RiskEntry(
                        level, report.toldAt(), report.recordedAt(), report.reference(), report.version()));
    }

    private static List<Segment> segments(
            SegmentKind kind, @Nullable Instant startedAt, @Nullable Instant locatedAt, @Nullable Instant returnedAt) {
        boolean becameKnown = kind == SegmentKind.M && locatedAt != null && !locatedAt.equals(returnedAt);
        return becameKnown
                ? List.of(
                        new Segment(SegmentKind.M, startedAt, locatedAt),
                        new Segment(SegmentKind.A, locatedAt, returnedAt))
                : List.of(new Segment(kind, startedAt, returnedAt));
    }

    private static boolean within(Instant at, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
    }

    private static List<String> policeReferences(List<Report> reports) {
        return reports.stream()
                .filter(r -> r.kind() != ReportKind.CLOSURE)
                .map(Report::reference)
                .distinct()
                .sorted()
                .toList();
    }
}
