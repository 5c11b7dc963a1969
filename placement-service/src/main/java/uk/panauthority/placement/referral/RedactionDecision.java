package uk.panauthority.placement.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** That one provider may see more from now on: by whom, when and why. Never changed. */
@Entity
@Table(name = "redaction_decision")
class RedactionDecision {

    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_level", updatable = false)
    private RedactionLevel from;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private RedactionLevel level;

    @Column(updatable = false)
    private String reason;

    @Column(name = "decided_by", updatable = false)
    private String decidedBy;

    @Column(name = "decided_at", updatable = false)
    private Instant decidedAt;

    protected RedactionDecision() {}

    static RedactionDecision of(
            ReferralInvitation invitation, RedactionLevel level, String reason, Caller caller, Instant now) {
        RedactionDecision decision = new RedactionDecision();
        decision.id = Ids.next();
        decision.referralId = invitation.referralId();
        decision.providerId = invitation.providerId();
        decision.from = invitation.level();
        decision.level = level;
        decision.reason = reason;
        decision.decidedBy = caller.username();
        decision.decidedAt = now;
        return decision;
    }

    ReferralView.Decision view() {
        return new ReferralView.Decision(providerId, from, level, reason, decidedBy, decidedAt);
    }
}
