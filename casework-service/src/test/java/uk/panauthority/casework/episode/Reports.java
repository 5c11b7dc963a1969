package uk.panauthority.casework.episode;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import uk.panauthority.casework.duty.DutyDecision;

/** Reports of forces, and the episodes that they open; correct unless a test makes them wrong. */
final class Reports {

    static final String CHESHIRE = "E23000006";
    static final String STAFFORDSHIRE = "E23000015";
    static final Instant TEN = Instant.parse("2026-03-10T10:00:00Z");

    private String force = CHESHIRE;
    private final ReportKind kind;
    private final String reference;
    private int version = 1;
    private Instant told;
    private Instant recorded;
    private Instant start;
    private SegmentKind segment;
    private RiskLevel risk;
    private Instant located;
    private Instant returned;
    private ReportDetails details = ReportDetails.NONE;

    private Reports(ReportKind kind, String reference, Instant told) {
        this.kind = kind;
        this.reference = reference;
        this.told = told;
        this.recorded = told;
    }

    static Instant hours(double hours) {
        return TEN.plusSeconds((long) (hours * 3600));
    }

    static Reports missing(String reference, Instant start) {
        Reports reports = new Reports(ReportKind.MISSING, reference, start.plusSeconds(1800));
        reports.start = start;
        reports.segment = SegmentKind.M;
        reports.risk = RiskLevel.MEDIUM;
        return reports;
    }

    static Reports found(String reference, Instant returned) {
        Reports reports = new Reports(ReportKind.FOUND, reference, returned.plusSeconds(600));
        reports.returned = returned;
        return reports;
    }

    static Reports located(String reference, Instant located) {
        Reports reports = new Reports(ReportKind.FOUND, reference, located.plusSeconds(600));
        reports.located = located;
        return reports;
    }

    static Reports risk(String reference, Instant told, RiskLevel level) {
        Reports reports = new Reports(ReportKind.RISK, reference, told);
        reports.risk = level;
        return reports;
    }

    static Reports correction(String reference, Instant told) {
        return new Reports(ReportKind.CORRECTION, reference, told);
    }

    static Reports cancellation(String reference, Instant told) {
        return new Reports(ReportKind.CANCELLATION, reference, told);
    }

    static Reports prevention(String reference, Instant at) {
        Reports reports = new Reports(ReportKind.PREVENTION, reference, at);
        reports.details = ReportDetails.with().talk(at, "HELD").made();
        return reports;
    }

    Reports by(String other) {
        force = other;
        return this;
    }

    Reports version(int number) {
        version = number;
        return this;
    }

    Reports toldAt(Instant at) {
        told = at;
        recorded = at;
        return this;
    }

    Reports startedAt(Instant at) {
        start = at;
        return this;
    }

    Reports returnedAt(Instant at) {
        returned = at;
        return this;
    }

    Reports level(RiskLevel level) {
        risk = level;
        return this;
    }

    Reports kind(SegmentKind letter) {
        segment = letter;
        return this;
    }

    Reports with(ReportDetails.Maker more) {
        details = more.made();
        return this;
    }

    Report made() {
        return new Report(
                UUID.nameUUIDFromBytes((force + reference + kind + version).getBytes(StandardCharsets.UTF_8)),
                kind,
                force,
                reference,
                version,
                told,
                recorded,
                start,
                segment,
                risk,
                located,
                returned,
                details);
    }

    static Episode opened(List<Report> first) {
        return new Episode(
                UUID.randomUUID(),
                new EpisodeSetting("E06000006-1", "E06000006", "E06000006", null, null, null),
                first.getFirst().source(),
                first,
                new DutyDecision(UUID.randomUUID(), 1, "RESPONSIBLE_OWN", "E06000006", "STANDING_DEFAULT"),
                TEN);
    }
}
