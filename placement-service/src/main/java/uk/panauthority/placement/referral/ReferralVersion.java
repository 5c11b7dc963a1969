package uk.panauthority.placement.referral;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** One version of a referral's document. The database refuses any change of an approved one. */
@Entity
@Table(name = "referral_version")
class ReferralVersion {

    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(updatable = false)
    private int number;

    @JdbcTypeCode(SqlTypes.JSON)
    private ReferralDocument document;

    @Column(updatable = false)
    private @Nullable String reason;

    @Column(name = "drafted_by")
    private String draftedBy;

    @Column(name = "drafted_at")
    private Instant draftedAt;

    @Column(name = "approved_by")
    private @Nullable String approvedBy;

    @Column(name = "approved_at")
    private @Nullable Instant approvedAt;

    protected ReferralVersion() {}

    /** @param reason why there is another version; null for the first */
    static ReferralVersion draft(
            UUID referralId,
            int number,
            ReferralDocument document,
            @Nullable String reason,
            Caller caller,
            Instant now) {
        ReferralVersion version = new ReferralVersion();
        version.id = Ids.next();
        version.referralId = referralId;
        version.number = number;
        version.reason = reason;
        version.edit(document, caller, now);
        return version;
    }

    /** Who edits last is its author. */
    void edit(ReferralDocument changed, Caller caller, Instant now) {
        document = changed;
        draftedBy = caller.username();
        draftedAt = now;
    }

    /**
     * Makes it final.
     *
     * @param complete the same document with what is computed on the day
     * @throws Problem {@code self-approval} for its author
     */
    void approve(ReferralDocument complete, Caller caller, Instant now) {
        if (caller.username().equals(draftedBy)) {
            throw Problem.of(CommonProblem.SELF_APPROVAL);
        }
        document = complete;
        approvedBy = caller.username();
        approvedAt = now;
    }

    int number() {
        return number;
    }

    ReferralDocument document() {
        return document;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String draftedBy() {
        return draftedBy;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    String approvedBy() {
        return approvedBy;
    }

    @Nullable
    Instant approvedAt() {
        return approvedAt;
    }
}
