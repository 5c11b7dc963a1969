package uk.panauthority.placement.agreement;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.placement.party.Roles;

/** Who made, approved, sent and signed a version, and when. Nothing is ever taken back. */
@Embeddable
class VersionActs {

    @Column(name = "opened_at", updatable = false)
    private Instant openedAt;

    @Column(name = "opened_by_social_worker")
    private @Nullable String openedBySocialWorker;

    @Column(name = "opened_by_commissioning_officer")
    private @Nullable String openedByCommissioningOfficer;

    @Column(name = "terms_approved_by")
    private @Nullable String termsApprovedBy;

    @Column(name = "terms_approved_at")
    private @Nullable Instant termsApprovedAt;

    @Column(name = "sent_by")
    private @Nullable String sentBy;

    @Column(name = "sent_at")
    private @Nullable Instant sentAt;

    @Column(name = "returned_on")
    private @Nullable LocalDate returnedOn;

    @Column(name = "returned_by")
    private @Nullable String returnedBy;

    @Column(name = "returned_at")
    private @Nullable Instant returnedAt;

    @Column(name = "social_worker")
    private @Nullable String socialWorker;

    @Column(name = "social_worker_at")
    private @Nullable Instant socialWorkerAt;

    @Column(name = "commissioning_officer")
    private @Nullable String commissioningOfficer;

    @Column(name = "commissioning_officer_at")
    private @Nullable Instant commissioningOfficerAt;

    protected VersionActs() {}

    static VersionActs begun(Instant now) {
        VersionActs acts = new VersionActs();
        acts.openedAt = now;
        return acts;
    }

    /**
     * One of the two who make a version says that they do.
     *
     * @return the role that is still missing; null when both have said so
     */
    @Nullable
    String open(Caller caller) {
        if (openedBySocialWorker == null
                && caller.holdsAny(Set.of(Roles.SOCIAL_WORKER))
                && !caller.username().equals(openedByCommissioningOfficer)) {
            openedBySocialWorker = caller.username();
        } else if (openedByCommissioningOfficer == null
                && caller.holdsAny(Set.of(Roles.COMMISSIONING_OFFICER))
                && !caller.username().equals(openedBySocialWorker)) {
            openedByCommissioningOfficer = caller.username();
        }
        return missingOpener();
    }

    /** The role of the two makers of a version that has not joined yet. */
    @Nullable
    String missingOpener() {
        if (openedBySocialWorker == null) {
            return Roles.SOCIAL_WORKER;
        }
        return openedByCommissioningOfficer == null ? Roles.COMMISSIONING_OFFICER : null;
    }

    boolean isOpenedBy(Caller caller) {
        return caller.username().equals(openedBySocialWorker)
                || caller.username().equals(openedByCommissioningOfficer);
    }

    void termsApproved(Caller caller, Instant now) {
        termsApprovedBy = caller.username();
        termsApprovedAt = now;
    }

    void sent(Caller caller, Instant now) {
        sentBy = caller.username();
        sentAt = now;
    }

    void returned(Caller caller, LocalDate signedOn, Instant now) {
        returnedOn = signedOn;
        returnedBy = caller.username();
        returnedAt = now;
    }

    void approvedBySocialWorker(Caller caller, Instant now) {
        socialWorker = caller.username();
        socialWorkerAt = now;
    }

    void approvedByCommissioningOfficer(Caller caller, Instant now) {
        commissioningOfficer = caller.username();
        commissioningOfficerAt = now;
    }

    boolean hasSocialWorker() {
        return socialWorker != null;
    }

    boolean isSocialWorker(Caller caller) {
        return caller.username().equals(socialWorker);
    }

    Instant openedAt() {
        return openedAt;
    }

    List<String> openedBy() {
        return Stream.of(openedBySocialWorker, openedByCommissioningOfficer)
                .filter(Objects::nonNull)
                .toList();
    }

    /** When it came into force: with the second approval. */
    @Nullable
    Instant inForceAt() {
        return commissioningOfficerAt;
    }

    @Nullable
    Instant sentAt() {
        return sentAt;
    }

    @Nullable
    LocalDate returnedOn() {
        return returnedOn;
    }

    /** The acts so far, in their order; an approval that is still missing is missing here. */
    List<AgreementView.Act> all() {
        List<AgreementView.Act> acts = new ArrayList<>();
        add(acts, AgreementView.ActKind.TERMS_APPROVED, termsApprovedBy, termsApprovedAt, null);
        add(acts, AgreementView.ActKind.SENT, sentBy, sentAt, null);
        add(acts, AgreementView.ActKind.RETURNED, returnedBy, returnedAt, returnedOn);
        add(acts, AgreementView.ActKind.APPROVED_BY_SOCIAL_WORKER, socialWorker, socialWorkerAt, null);
        add(
                acts,
                AgreementView.ActKind.APPROVED_BY_COMMISSIONING_OFFICER,
                commissioningOfficer,
                commissioningOfficerAt,
                null);
        return acts;
    }

    private static void add(
            List<AgreementView.Act> acts,
            AgreementView.ActKind kind,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable LocalDate signedOn) {
        if (by != null && at != null) {
            acts.add(new AgreementView.Act(kind, by, at, signedOn));
        }
    }
}
