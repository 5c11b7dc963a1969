package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** The reports that staff of an authority make. They bear a reference that no force can use. */
final class StaffStatements {

    private static final String STAFF = "staff";

    private StaffStatements() {}

    /** Staff tell that a child is away, before or without the police. */
    static Report missing(
            Caller caller,
            UUID episode,
            Instant toldAt,
            @Nullable Instant startedAt,
            SegmentKind kind,
            @Nullable RiskLevel risk,
            ReportDetails details,
            Instant now) {
        return new Report(
                Ids.next(),
                ReportKind.MISSING,
                caller.organisation(),
                reference(episode),
                1,
                toldAt,
                now,
                startedAt,
                kind,
                risk,
                null,
                null,
                details);
    }

    /** Staff know of the return. */
    static Report closure(Caller caller, UUID episode, Instant returnedAt, Instant now) {
        return new Report(
                Ids.next(),
                ReportKind.CLOSURE,
                caller.organisation(),
                reference(episode),
                1,
                now,
                now,
                null,
                null,
                null,
                null,
                returnedAt,
                ReportDetails.NONE);
    }

    /** Staff decide what is right. */
    static Report decision(
            Caller caller,
            UUID episode,
            int version,
            @Nullable Instant startedAt,
            @Nullable SegmentKind kind,
            @Nullable Instant returnedAt,
            boolean notReturned,
            @Nullable List<Turn> turns,
            Instant now) {
        return new Report(
                Ids.next(),
                ReportKind.DECISION,
                caller.organisation(),
                reference(episode),
                version,
                now,
                now,
                startedAt,
                kind,
                null,
                null,
                returnedAt,
                ReportDetails.with().returnWithdrawn(notReturned).turns(turns).made());
    }

    static boolean isOfStaff(Report report) {
        return report.kind() == ReportKind.CLOSURE
                || report.kind() == ReportKind.DECISION
                || report.reference().startsWith(STAFF + ":");
    }

    /** A colon is in no force's reference. */
    private static String reference(UUID episode) {
        return STAFF + ":" + episode;
    }
}
