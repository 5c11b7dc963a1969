package uk.panauthority.placement.home;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** Nights on which a bed cannot be used, why, and who answers for them, with all that was said of them before. */
@Entity
@Table(name = "bed_void")
class VoidPeriod {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private VoidState state;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night")
    private LocalDate firstNight;

    @Column(name = "returned_on")
    private LocalDate returnedOn;

    private String cause;

    @Enumerated(EnumType.STRING)
    @Column(name = "attributed_to")
    private VoidParty attributedTo;

    @Column(name = "claim_id")
    private UUID claimId;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<VoidRevision> revisions;

    protected VoidPeriod() {}

    static VoidPeriod record(
            Home home, int bed, VoidRequests.Nights nights, VoidParty attributedTo, Caller caller, Instant now) {
        VoidPeriod period = new VoidPeriod();
        period.id = Ids.next();
        period.state = VoidLifecycle.TABLE.initial();
        period.homeId = home.id();
        period.providerId = home.providerId();
        period.bed = bed;
        period.revisions = List.of();
        period.says(nights, attributedTo);
        period.noted(VoidAction.RECORD, caller, now);
        return period;
    }

    /** Says other nights or another cause; the cause tells anew who answers for it. */
    void revise(VoidRequests.Nights nights, VoidParty newParty, Caller caller, Set<VoidRole> roles, Instant now) {
        state = VoidLifecycle.TABLE.next(state, VoidAction.REVISE, caller, roles);
        says(nights, newParty);
        noted(VoidAction.REVISE, caller, now);
    }

    /** Says who answers for it, whatever the cause usually means. */
    void attribute(VoidParty party, Caller caller, Set<VoidRole> roles, Instant now) {
        state = VoidLifecycle.TABLE.next(state, VoidAction.ATTRIBUTE, caller, roles);
        attributedTo = party;
        noted(VoidAction.ATTRIBUTE, caller, now);
    }

    void cancel(Caller caller, Set<VoidRole> roles, Instant now) {
        state = VoidLifecycle.TABLE.next(state, VoidAction.CANCEL, caller, roles);
        noted(VoidAction.CANCEL, caller, now);
    }

    void isGuardedBy(UUID claim) {
        claimId = claim;
    }

    HomeEvents.BedVoided voided() {
        return new HomeEvents.BedVoided(homeId, bed, id, revisions.size(), firstNight, returnedOn, cause, attributedTo);
    }

    HomeEvents.BedReturned returned() {
        return new HomeEvents.BedReturned(homeId, bed, id, firstNight, returnedOn);
    }

    VoidView view(List<String> actions) {
        return new VoidView(
                id,
                state,
                version,
                actions,
                homeId,
                providerId,
                bed,
                firstNight,
                returnedOn,
                cause,
                attributedTo,
                revisions);
    }

    VoidState state() {
        return state;
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    UUID homeId() {
        return homeId;
    }

    String providerId() {
        return providerId;
    }

    int bed() {
        return bed;
    }

    LocalDate firstNight() {
        return firstNight;
    }

    UUID claimId() {
        return claimId;
    }

    private void says(VoidRequests.Nights nights, VoidParty party) {
        firstNight = nights.firstNight();
        returnedOn = nights.returnedOn();
        cause = nights.cause();
        attributedTo = party;
    }

    private void noted(VoidAction action, Caller caller, Instant now) {
        List<VoidRevision> all = new ArrayList<>(revisions);
        all.add(new VoidRevision(
                all.size() + 1, action, firstNight, returnedOn, cause, attributedTo, caller.username(), now));
        revisions = List.copyOf(all);
    }
}
