package uk.panauthority.casework.episode;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The facts of one message or of one statement of staff, as far as they matter to an absence. Facts that could not be
 * believed are left out before a report is made.
 *
 * @param id the message's own id, the same however often it is delivered
 * @param source the force, or for what staff report the authority
 * @param reference the force's reference of its report
 * @param version counts within source, reference and kind; a higher one supersedes a lower one's facts
 * @param toldAt when the source says that it knew this
 * @param recordedAt when the platform learnt of it
 * @param startedAt when the child left or was last seen, whichever is later
 */
public record Report(
        UUID id,
        ReportKind kind,
        String source,
        String reference,
        int version,
        Instant toldAt,
        Instant recordedAt,
        @Nullable Instant startedAt,
        @Nullable SegmentKind segmentKind,
        @Nullable RiskLevel risk,
        @Nullable Instant locatedAt,
        @Nullable Instant returnedAt,
        ReportDetails details) {

    public Report {
        // Reports that were kept before there were details have none.
        details = Objects.requireNonNullElse(details, ReportDetails.NONE);
    }

    /** Whether both are versions of one and the same statement. */
    boolean sameStatement(Report other) {
        return kind == other.kind && key().equals(other.key());
    }

    SourceReference key() {
        return new SourceReference(source, reference);
    }

    /** Whether it says something about the return: when it was, or that there was none. */
    boolean tellsOfReturn() {
        return returnedAt != null || details.returnWithdrawn();
    }

    /** The latest moment of the absence that this report knows of. */
    @Nullable
    Instant foundAt() {
        return returnedAt != null ? returnedAt : locatedAt;
    }
}
