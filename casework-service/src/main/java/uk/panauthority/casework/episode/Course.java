package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the reports about one absence add up to. A pure function of the set of reports: the order and the repetition of
 * messages leave no trace.
 *
 * @param knownSince the earliest time at which anybody said that the child was away
 * @param startedAt the MissingStart: of several statements the latest
 * @param startRecordedAt when that start became known here
 * @param kind the kind at the start
 * @param foundHarmed whether a report in force tells that the child was found hurt
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
        boolean foundHarmed,
        RiskLevel risk,
        List<RiskEntry> riskHistory,
        List<Segment> segments,
        List<String> references) {

    static final Comparator<Report> BY_OBTAINED = Comparator.comparing(Report::toldAt)
            .thenComparing(Report::kind)
            .thenComparing(Report::version)
            .thenComparing(Report::reference)
            .thenComparing(Report::source);

    private static final List<ReportKind> JUDGING =
            List.of(ReportKind.MISSING, ReportKind.RISK, ReportKind.FOUND, ReportKind.CORRECTION);

    static Course of(List<Report> reports) {
        Statements statements = new Statements(reports);
        Instant returnedAt = statements.ending().map(Report::returnedAt).orElse(null);
        List<Report> starts = starts(statements);
        Instant located = located(statements);
        Optional<Report> start = latest(starts.stream()
                        .filter(r -> located == null || !startOf(r).isAfter(located)))
                .or(() -> latest(starts.stream()));
        Instant startedAt = start.map(Report::startedAt).orElse(null);
        Instant locatedAt = located != null && within(located, startedAt, returnedAt) ? located : null;
        SegmentKind kind = kind(statements);
        List<Turn> turns = Segments.turns(
                reports, locatedAt, starts.stream().map(Course::startOf).filter(at -> isAfter(at, startedAt)));
        return new Course(
                knownSince(reports),
                startedAt,
                start.map(Report::recordedAt).orElse(null),
                kind,
                locatedAt,
                returnedAt,
                statements.ending().map(Report::recordedAt).orElse(null),
                statements
                        .current(ReportKind.FOUND, r -> r.details().harmed())
                        .findAny()
                        .isPresent(),
                currentRisk(statements),
                history(reports),
                Segments.of(kind, startedAt, returnedAt, turns),
                policeReferences(reports));
    }

    EpisodeState state() {
        if (startedAt == null) {
            return EpisodeState.AWAITING_START;
        }
        return returnedAt == null ? EpisodeState.OPEN : EpisodeState.CLOSED;
    }

    /** The kind now, or at the end. */
    SegmentKind currentKind() {
        return segments.getLast().kind();
    }

    boolean isContradictory() {
        return startedAt != null && returnedAt != null && returnedAt.isBefore(startedAt);
    }

    /** Whether the child was away at this time, start and return included. */
    boolean covers(Instant at) {
        return startedAt != null && !at.isBefore(startedAt) && (returnedAt == null || !at.isAfter(returnedAt));
    }

    private static List<Report> starts(Statements statements) {
        Predicate<Report> tells = r -> r.startedAt() != null;
        return statements
                .decision(tells)
                .map(List::of)
                .orElseGet(() -> statements.current(ReportKind.MISSING, tells).toList());
    }

    private static Optional<Report> latest(Stream<Report> starts) {
        return starts.max(Comparator.comparing(Course::startOf)
                .thenComparing(Report::recordedAt, Comparator.reverseOrder())
                .thenComparing(Report::key));
    }

    private static Instant startOf(Report report) {
        return Objects.requireNonNull(report.startedAt());
    }

    private static @Nullable Instant located(Statements statements) {
        return statements
                .current(ReportKind.FOUND, r -> r.locatedAt() != null)
                .map(r -> Objects.requireNonNull(r.locatedAt()))
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static SegmentKind kind(Statements statements) {
        Predicate<Report> tells = r -> r.segmentKind() != null && r.details().kindSince() == null;
        return statements
                .decision(tells)
                .or(() -> statements.current(ReportKind.MISSING, tells).max(BY_OBTAINED))
                .map(r -> Objects.requireNonNull(r.segmentKind()))
                .orElse(SegmentKind.M);
    }

    /** Reports of the absence itself; where there is none, whatever told of it first. */
    private static Instant knownSince(List<Report> reports) {
        return earliest(reports.stream().filter(r -> r.kind() == ReportKind.MISSING))
                .or(() -> earliest(reports.stream()))
                .orElseThrow();
    }

    private static Optional<Instant> earliest(Stream<Report> reports) {
        return reports.map(Report::toldAt).min(Comparator.naturalOrder());
    }

    private static RiskLevel currentRisk(Statements statements) {
        return JUDGING.stream()
                .flatMap(kind -> statements.latest(kind, r -> r.risk() != null))
                .max(BY_OBTAINED)
                .map(r -> Objects.requireNonNull(r.risk()))
                .orElse(RiskLevel.NOT_ASSESSED);
    }

    private static List<RiskEntry> history(List<Report> reports) {
        return judgements(reports)
                .map(r -> new RiskEntry(
                        Objects.requireNonNull(r.risk()), r.toldAt(), r.recordedAt(), r.reference(), r.version()))
                .toList();
    }

    /** The reports that judge the danger, oldest first. What a cancellation or a talk repeats of it is no judgement. */
    static Stream<Report> judgements(List<Report> reports) {
        return reports.stream()
                .filter(r -> r.risk() != null && JUDGING.contains(r.kind()))
                .sorted(BY_OBTAINED);
    }

    private static boolean within(Instant at, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !at.isBefore(from)) && (to == null || !at.isAfter(to));
    }

    private static boolean isAfter(Instant at, @Nullable Instant other) {
        return other != null && at.isAfter(other);
    }

    private static List<String> policeReferences(List<Report> reports) {
        return reports.stream()
                .filter(r -> !StaffStatements.isOfStaff(r))
                .map(Report::reference)
                .distinct()
                .sorted()
                .toList();
    }
}
