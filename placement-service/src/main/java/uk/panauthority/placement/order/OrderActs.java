package uk.panauthority.placement.order;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.placement.duty.InterviewDutyView;

/** Who drafted, issued, signed and closed an order, and when. Nothing is ever taken back. */
@Embeddable
class OrderActs {

    @Column(name = "drafted_at", updatable = false)
    private Instant draftedAt;

    @Column(name = "issued_by")
    private @Nullable String issuedBy;

    @Column(name = "issued_at")
    private @Nullable Instant issuedAt;

    @Column(name = "signed_on")
    private @Nullable LocalDate signedOn;

    @Column(name = "signed_by")
    private @Nullable String signedBy;

    @Column(name = "signed_at")
    private @Nullable Instant signedAt;

    @Column(name = "interview_duty_id")
    private @Nullable UUID interviewDutyId;

    @Column(name = "interview_duty_version")
    private @Nullable Long interviewDutyVersion;

    @Column(name = "ended_on")
    private @Nullable LocalDate endedOn;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    @Column(name = "closing_reason")
    private @Nullable String closingReason;

    protected OrderActs() {}

    static OrderActs drafted(Instant now) {
        OrderActs acts = new OrderActs();
        acts.draftedAt = now;
        return acts;
    }

    void issued(Caller caller, Instant now) {
        issuedBy = caller.username();
        issuedAt = now;
    }

    /** The duty on which it was signed is kept with it. */
    void signed(Caller caller, LocalDate day, @Nullable InterviewDutyView duty, Instant now) {
        signedOn = day;
        signedBy = caller.username();
        signedAt = now;
        interviewDutyId = duty == null ? null : duty.dutyId();
        interviewDutyVersion = duty == null ? null : duty.dutyVersion();
    }

    /** By a person, with a reason; or by the clock, with neither. */
    void closed(@Nullable Caller caller, @Nullable String reason, Instant now) {
        closedBy = caller == null ? null : caller.username();
        closedAt = now;
        closingReason = reason;
    }

    void endedOn(LocalDate day) {
        endedOn = day;
    }

    Instant draftedAt() {
        return draftedAt;
    }

    @Nullable
    String issuedBy() {
        return issuedBy;
    }

    @Nullable
    Instant issuedAt() {
        return issuedAt;
    }

    @Nullable
    LocalDate signedOn() {
        return signedOn;
    }

    @Nullable
    String signedBy() {
        return signedBy;
    }

    @Nullable
    Instant signedAt() {
        return signedAt;
    }

    @Nullable
    UUID interviewDutyId() {
        return interviewDutyId;
    }

    @Nullable
    Long interviewDutyVersion() {
        return interviewDutyVersion;
    }

    @Nullable
    LocalDate endedOn() {
        return endedOn;
    }

    @Nullable
    String closedBy() {
        return closedBy;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }

    @Nullable
    String closingReason() {
        return closingReason;
    }
}
