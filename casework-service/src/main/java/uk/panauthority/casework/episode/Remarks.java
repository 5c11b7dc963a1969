package uk.panauthority.casework.episode;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What reports tell besides the course of an absence. As {@link Course}, a pure function of the set of reports. */
record Remarks(List<WarningFlag> warningFlags, List<PreventionInterview> preventionInterviews) {

    static Remarks of(List<Report> reports) {
        return new Remarks(flags(reports), interviews(reports));
    }

    /** Each concern once for each source, with the first time that it was told. */
    private static List<WarningFlag> flags(List<Report> reports) {
        Map<String, WarningFlag> first = new LinkedHashMap<>();
        reports.stream()
                .sorted(Course.BY_OBTAINED)
                .forEach(r -> r.details()
                        .warningFlags()
                        .forEach(code -> first.putIfAbsent(
                                r.source() + " " + code,
                                new WarningFlag(code, r.source(), r.toldAt(), r.recordedAt()))));
        return first.values().stream()
                .sorted(Comparator.comparing(WarningFlag::toldAt)
                        .thenComparing(WarningFlag::code)
                        .thenComparing(WarningFlag::source))
                .toList();
    }

    /** Told by itself, or with the return. */
    private static List<PreventionInterview> interviews(List<Report> reports) {
        Statements statements = new Statements(reports);
        return Stream.concat(
                        statements.latest(ReportKind.PREVENTION, r -> true),
                        statements.latest(ReportKind.FOUND, r -> r.details().outcome() != null))
                .sorted(Course.BY_OBTAINED)
                .map(r -> new PreventionInterview(
                        r.source(),
                        r.reference(),
                        r.details().talkedAt(),
                        r.details().outcome(),
                        r.recordedAt()))
                .toList();
    }
}
