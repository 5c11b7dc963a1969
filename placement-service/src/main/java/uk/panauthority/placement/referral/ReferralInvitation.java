package uk.panauthority.placement.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** One provider's invitation to a referral. It begins with the lowest level and ends with the search. */
@Entity
@Table(name = "referral_invitation")
class ReferralInvitation {

    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Enumerated(EnumType.STRING)
    private RedactionLevel level;

    @Column(name = "invited_by", updatable = false)
    private String invitedBy;

    @Column(name = "invited_at", updatable = false)
    private Instant invitedAt;

    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    protected ReferralInvitation() {}

    static ReferralInvitation of(UUID referralId, String providerId, Caller caller, Instant now) {
        ReferralInvitation invitation = new ReferralInvitation();
        invitation.id = Ids.next();
        invitation.referralId = referralId;
        invitation.providerId = providerId;
        invitation.level = RedactionLevel.ANONYMOUS;
        invitation.invitedBy = caller.username();
        invitation.invitedAt = now;
        return invitation;
    }

    void raiseTo(RedactionLevel higher) {
        level = higher;
    }

    void end(Instant now) {
        endedAt = now;
    }

    ReferralView.Invitation view() {
        return new ReferralView.Invitation(providerId, level, invitedBy, invitedAt, endedAt);
    }

    UUID id() {
        return id;
    }

    UUID referralId() {
        return referralId;
    }

    String providerId() {
        return providerId;
    }

    RedactionLevel level() {
        return level;
    }
}
