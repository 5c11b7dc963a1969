package uk.panauthority.placement.award;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom a direct award is for, where, and why there is no competition. It never changes.
 *
 * @param childNumber the child's number in its own authority
 * @param providerId whose home it is
 * @param referralId the referral that is served; null where none was written yet
 * @param referralVersion the version of it that held at the proposal
 * @param needAndRisk the child's need and risk at the time
 */
@Embeddable
record AwardNeed(
        @Column(name = "child_number", updatable = false) String childNumber,
        @Column(name = "home_id", updatable = false) UUID homeId,
        @Column(name = "provider_id", updatable = false) String providerId,

        @Column(name = "referral_id", updatable = false) @Nullable
        UUID referralId,

        @Column(name = "referral_number", updatable = false) @Nullable
        Integer referralVersion,

        @Column(name = "reason_code", updatable = false) String reasonCode,

        @Column(name = "reason_text", updatable = false) @Nullable
        String reasonText,

        @Column(name = "need_and_risk", updatable = false) String needAndRisk) {}
