package uk.panauthority.casework.interview;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.problem.Problem;

/** How the sharing of an interview stands. What went to whom is kept by each share. Part of a {@link ReturnHomeInterview}. */
@Embeddable
class Sharing {

    @Column(name = "shared_at")
    private @Nullable Instant sharedAt;

    @Column(name = "consent_withdrawn_at")
    private @Nullable Instant consentWithdrawnAt;

    @Column(name = "consent_withdrawn_by")
    private @Nullable String consentWithdrawnBy;

    @Column(name = "sharing_closed_at")
    private @Nullable Instant closedAt;

    void shared(Instant at) {
        if (sharedAt == null) {
            sharedAt = at;
        }
    }

    /** From now on nothing is shared by consent; what was shared stays shared. */
    void consentWithdrawn(Instant at, String by) {
        if (consentWithdrawnAt == null) {
            consentWithdrawnAt = at;
            consentWithdrawnBy = by;
        }
    }

    void closed(Instant at) {
        closedAt = at;
    }

    /**
     * Demands that the child has agreed and has not taken that back.
     *
     * @throws Problem {@code consent-withdrawn}, {@code basis-missing}
     */
    void requireConsent(@Nullable InterviewReport report) {
        if (consentWithdrawnAt != null) {
            throw Problem.of(CaseworkProblem.CONSENT_WITHDRAWN);
        }
        boolean given = report != null
                && report.administration() != null
                && report.administration().consentToShare() == InterviewForm.Consent.GIVEN;
        if (!given) {
            throw Problem.at("/basis", CaseworkProblem.BASIS_MISSING, "The report records no consent to share.");
        }
    }

    boolean isClosed() {
        return closedAt != null;
    }

    /** The first time anything was shared, or null. */
    @Nullable
    Instant sharedAt() {
        return sharedAt;
    }

    @Nullable
    Instant consentWithdrawnAt() {
        return consentWithdrawnAt;
    }

    @Nullable
    Instant closedAt() {
        return closedAt;
    }
}
