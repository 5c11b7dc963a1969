package uk.panauthority.placement.agreement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;

/**
 * One version of an agreement with all that it says. The responsible authority sees it from its draft on, the provider
 * from the day when it was sent.
 *
 * @param version that of the agreement: changes name it
 * @param actions none here; the agreement says what may be done next
 * @param basis why there is a version after the first
 * @param openedBy the people who made a version after the first together
 * @param documents what the provider is asked for
 * @param outstanding documents that were asked for and have not come, or have expired
 * @param meetingOn the meeting before which it is to be returned
 * @param returnedBeforeMeeting absent while it is not returned, and where no meeting was named
 */
public record VersionView(
        UUID ipaId,
        UUID placementId,
        AgreementState state,
        long version,
        List<String> actions,
        int number,
        String responsibleLa,
        String providerId,
        @Nullable VersionBasis basis,
        Instant openedAt,
        List<String> openedBy,
        AgreementTerms terms,
        List<Clause> clauses,
        List<RequestedDocument> documents,
        List<String> outstanding,
        @Nullable LocalDate meetingOn,
        @Nullable Boolean returnedBeforeMeeting,
        List<AgreementView.Act> acts,
        @Nullable Instant closedAt,
        @Nullable String withdrawalReason)
        implements Versioned {

    static VersionView of(Agreement agreement, AgreementVersion version, LocalDate today) {
        return new VersionView(
                agreement.id(),
                agreement.placementId(),
                version.state(),
                agreement.version(),
                List.of(),
                version.number(),
                agreement.parties().responsibleLa(),
                agreement.parties().providerId(),
                version.basis(),
                version.acts().openedAt(),
                version.acts().openedBy(),
                version.terms(),
                version.clauses(),
                version.documents(),
                version.documents().stream()
                        .filter(d -> !d.isOnFile(today))
                        .map(RequestedDocument::kind)
                        .toList(),
                version.meetingOn(),
                inTime(version.meetingOn(), version.acts().returnedOn()),
                version.acts().all(),
                version.closedAt(),
                version.withdrawalReason());
    }

    private static @Nullable Boolean inTime(@Nullable LocalDate meeting, @Nullable LocalDate returned) {
        return meeting == null || returned == null ? null : returned.isBefore(meeting);
    }
}
