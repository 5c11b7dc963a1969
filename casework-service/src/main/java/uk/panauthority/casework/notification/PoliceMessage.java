package uk.panauthority.casework.notification;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.casework.episode.ReportDetails;
import uk.panauthority.casework.episode.ReportKind;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.casework.episode.SegmentKind;
import uk.panauthority.casework.placementlink.HomePostcode;

/**
 * What could be understood and believed of a message, and what could not.
 *
 * @param reference the force's own, or a made one where its form was wrong
 * @param toldAt when the force says that it knew this; never in the future
 * @param startedAt MissingStart: when the child left or was last seen, whichever is later
 * @param kindSince since when the kind holds; null where it holds from the start
 * @param returnWithdrawn a correction tells that the child has not returned
 * @param homeUrn Ofsted's number of the home that the child is missing from
 */
record PoliceMessage(
        String reference,
        MessageType type,
        int version,
        Instant toldAt,
        ChildClaim child,
        @Nullable String homeUrn,
        @Nullable Instant startedAt,
        @Nullable SegmentKind segmentKind,
        @Nullable RiskLevel risk,
        @Nullable Instant locatedAt,
        @Nullable Instant returnedAt,
        @Nullable Instant kindSince,
        boolean returnWithdrawn,
        MessageContent content,
        List<MessageWarning> warnings) {

    PoliceMessage {
        warnings = List.copyOf(warnings);
    }

    /** The facts that matter to an episode. */
    Report report(UUID notificationId, String force, Instant recordedAt, @Nullable Instant believedStart) {
        return new Report(
                notificationId,
                switch (type) {
                    case MISSING_REPORT -> ReportKind.MISSING;
                    case FOUND -> ReportKind.FOUND;
                    case RISK_CHANGE -> ReportKind.RISK;
                    case PREVENTION_INTERVIEW -> ReportKind.PREVENTION;
                    case CORRECTION -> ReportKind.CORRECTION;
                    case CANCELLATION -> ReportKind.CANCELLATION;
                    case UNKNOWN -> throw new IllegalStateException("no report: " + type);
                },
                force,
                reference,
                version,
                toldAt,
                recordedAt,
                believedStart,
                segmentKind,
                risk,
                locatedAt,
                returnedAt,
                details());
    }

    private ReportDetails details() {
        MessageContent.Found found = content.found();
        MessageContent.PoliceTalk talk = found == null ? null : found.preventionInterview();
        return ReportDetails.with()
                .returnWithdrawn(returnWithdrawn)
                .kindSince(kindSince)
                .talk(talk == null ? null : talk.at(), outcome(talk))
                .how(found == null ? null : found.how())
                .harmed(found != null && found.tellsOfInjury())
                .warningFlags(content.warningFlags())
                .made();
    }

    /** What came of the talk, as a code; the force's own words stay in the message. */
    private static @Nullable String outcome(MessageContent.@Nullable PoliceTalk talk) {
        if (talk == null) {
            return null;
        }
        return Boolean.TRUE.equals(talk.refused()) ? "REFUSED" : "HELD";
    }

    /** Where the child is said to be placed, without blanks and in capitals. */
    @Nullable
    String placementPostcode() {
        MessageContent.Person person = content.child();
        MessageContent.Address address = person == null ? null : person.placementAddress();
        return address == null || address.postcode() == null ? null : HomePostcode.of(address.postcode());
    }

    /** A time at which the child was where the message says, for finding the placement of that night. */
    Instant about() {
        if (startedAt != null) {
            return startedAt;
        }
        if (returnedAt != null) {
            return returnedAt;
        }
        return locatedAt != null ? locatedAt : toldAt;
    }
}
