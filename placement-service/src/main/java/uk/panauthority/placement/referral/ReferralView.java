package uk.panauthority.placement.referral;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.Versioned;
import uk.panauthority.common.identity.Caller;

/**
 * A referral: in full for the staff of its authority; for an invited provider what its level shows of the version that
 * holds, without anything of other providers.
 *
 * @param childId the child's number at the responsible authority; for a provider from the level on that the table names
 * @param referralVersion number of the approved version; absent in a draft
 * @param draftVersion number of the version that waits for its approval; for staff
 * @param level what this document shows
 * @param document of the version that holds; for staff, of the one that waits when there is one
 * @param actualPlacement the outcome; for staff
 * @param qualityAssurance who entered what, and when; for staff
 */
public record ReferralView(
        UUID id,
        ReferralState state,
        long version,
        List<String> actions,
        String responsibleLa,
        @Nullable String childId,
        @Nullable String childRef,
        @Nullable Integer referralVersion,
        @Nullable Integer draftVersion,
        RedactionLevel level,
        ReferralDocument document,
        @Nullable List<VersionLine> versions,
        @Nullable List<Invitation> invitations,
        @Nullable List<Decision> redactionDecisions,
        @Nullable UUID placementId,
        @Nullable ActualPlacement actualPlacement,
        @Nullable QualityAssurance qualityAssurance,
        @Nullable String reason,
        @Nullable Instant closedAt)
        implements Versioned {

    /** One version of the document, without its text. */
    public record VersionLine(
            int number,
            @Nullable String reason,
            String draftedBy,
            Instant draftedAt,
            @Nullable String approvedBy,
            @Nullable Instant approvedAt) {}

    /** Who was invited, and what it reads. */
    public record Invitation(
            String providerId,
            RedactionLevel level,
            String invitedBy,
            Instant invitedAt,
            @Nullable Instant endedAt) {}

    /** Why a provider may see more. */
    public record Decision(
            String providerId,
            RedactionLevel from,
            RedactionLevel level,
            String reason,
            String decidedBy,
            Instant decidedAt) {}

    /** Officers by their user names. */
    public record QualityAssurance(
            String referralOfficerName,
            LocalDate referralDate,
            @Nullable String placementOfficerName,
            @Nullable LocalDate placementDate) {}

    /** A referral in a list: nothing of the child but, for staff, its reference. */
    public record Line(
            UUID id,
            ReferralState state,
            String responsibleLa,
            @Nullable String childRef,
            @Nullable Integer referralVersion,
            @Nullable String neededBy,
            RedactionLevel level,
            Instant draftedAt) {}

    /** A version with its text; for staff. */
    public record OneVersion(UUID referralId, VersionLine version, ReferralDocument document) {}

    static ReferralView forProvider(
            Referral referral,
            RedactionLevel level,
            ReferralDocument document,
            @Nullable String childId,
            Caller caller) {
        return new ReferralView(
                referral.id(),
                referral.state(),
                referral.version(),
                referral.actionsFor(caller),
                referral.responsibleLa(),
                childId,
                null,
                referral.currentNumber(),
                null,
                level,
                document,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static ReferralView forStaff(
            Referral referral,
            ReferralDocument document,
            List<ReferralVersion> versions,
            List<ReferralInvitation> invitations,
            List<RedactionDecision> decisions,
            LocalDate draftedOn,
            Caller caller) {
        ActualPlacement outcome = referral.outcome();
        return new ReferralView(
                referral.id(),
                referral.state(),
                referral.version(),
                referral.actionsFor(caller),
                referral.responsibleLa(),
                referral.childNumber(),
                referral.childRef(),
                referral.currentNumber(),
                referral.draftNumber(),
                RedactionLevel.FULL,
                document,
                versions.stream().map(ReferralView::line).toList(),
                invitations.stream().map(ReferralInvitation::view).toList(),
                decisions.stream().map(RedactionDecision::view).toList(),
                referral.placementId(),
                outcome,
                new QualityAssurance(
                        referral.draftedBy(),
                        draftedOn,
                        outcome == null ? null : outcome.placementOfficerName(),
                        outcome == null ? null : outcome.placementDate()),
                referral.closingReason(),
                referral.closedAt());
    }

    static VersionLine line(ReferralVersion version) {
        return new VersionLine(
                version.number(),
                version.reason(),
                version.draftedBy(),
                version.draftedAt(),
                version.approvedBy(),
                version.approvedAt());
    }
}
