package uk.panauthority.placement.impact;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.referral.InvitedReferral;

/** One assessment by the receiving home. Never changed. */
@Entity
@Table(name = "resident_impact_assessment")
class ResidentImpactAssessment implements Shared {

    @Id
    private UUID id;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(name = "referral_number", updatable = false)
    private int referralNumber;

    @Embedded
    private Parties parties;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "assessed_on", updatable = false)
    private LocalDate assessedOn;

    @Column(updatable = false)
    private String result;

    @Column(name = "effect_on_residents", updatable = false)
    private String effectOnResidents;

    @Column(name = "effect_on_child", updatable = false)
    private String effectOnChild;

    @Column(updatable = false)
    private String author;

    @Column(name = "recorded_at", updatable = false)
    private Instant recordedAt;

    protected ResidentImpactAssessment() {}

    static ResidentImpactAssessment of(
            InvitedReferral referral, ImpactRequests.Assess request, Caller caller, Instant now) {
        ResidentImpactAssessment assessment = new ResidentImpactAssessment();
        assessment.id = Ids.next();
        assessment.referralId = referral.id();
        assessment.referralNumber = referral.number();
        assessment.parties = new Parties(referral.responsibleLa(), referral.providerId());
        assessment.homeId = request.homeId();
        assessment.assessedOn = request.assessedOn();
        assessment.result = request.result();
        assessment.effectOnResidents = request.effectOnResidents();
        assessment.effectOnChild = request.effectOnChild();
        assessment.author = caller.username();
        assessment.recordedAt = now;
        return assessment;
    }

    @Override
    public Set<String> visibleTo() {
        return parties.organisations();
    }

    ImpactView view() {
        return new ImpactView(
                id,
                referralId,
                referralNumber,
                parties.responsibleLa(),
                parties.providerId(),
                homeId,
                assessedOn,
                result,
                effectOnResidents,
                effectOnChild,
                author,
                recordedAt);
    }

    UUID id() {
        return id;
    }

    UUID homeId() {
        return homeId;
    }

    LocalDate assessedOn() {
        return assessedOn;
    }

    String result() {
        return result;
    }
}
