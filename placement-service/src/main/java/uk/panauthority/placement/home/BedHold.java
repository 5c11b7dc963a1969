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
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;

/** A short reservation of one bed for one referral, until it is used, given back, or its time runs out. */
@Entity
@Table(name = "bed_hold")
class BedHold implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    /** Never {@code EXPIRED}: see {@link #stateOn}. */
    @Enumerated(EnumType.STRING)
    private BedHoldState state;

    @Column(name = "home_id", updatable = false)
    private UUID homeId;

    @Column(name = "provider_id", updatable = false)
    private String providerId;

    @Column(updatable = false)
    private String authority;

    @Column(name = "referral_id", updatable = false)
    private UUID referralId;

    @Column(updatable = false)
    private int bed;

    @Column(name = "first_night", updatable = false)
    private LocalDate firstNight;

    @Column(name = "expires_at", updatable = false)
    private Instant expiresAt;

    @Column(name = "claim_id", updatable = false)
    private UUID claimId;

    @Column(name = "stay_claim_id")
    private @Nullable UUID stayClaimId;

    @Column(name = "held_by", updatable = false)
    private String heldBy;

    @Column(name = "held_at", updatable = false)
    private Instant heldAt;

    @Column(name = "closed_by")
    private @Nullable String closedBy;

    @Column(name = "closed_at")
    private @Nullable Instant closedAt;

    protected BedHold() {}

    static BedHold of(
            Home home, BedClaim claim, BedHoldRequests.Hold request, Instant expiresAt, Caller caller, Instant now) {
        BedHold hold = new BedHold();
        hold.id = Ids.next();
        hold.state = BedHoldLifecycle.TABLE.initial();
        hold.homeId = home.id();
        hold.providerId = home.providerId();
        hold.authority = caller.organisation();
        hold.referralId = request.referralId();
        hold.bed = claim.bed();
        hold.firstNight = request.firstNight();
        hold.expiresAt = expiresAt;
        hold.claimId = claim.id();
        hold.heldBy = caller.username();
        hold.heldAt = now;
        return hold;
    }

    /** The child has come; the stay has the bed from now on. */
    void use(UUID stayClaim, Caller caller, Instant now) {
        close(BedHoldAction.USE, caller, now);
        stayClaimId = stayClaim;
    }

    void release(Caller caller, Instant now) {
        close(BedHoldAction.RELEASE, caller, now);
    }

    /** Asks whether the caller may use it now. */
    void requireUse(Caller caller, Instant now) {
        BedHoldLifecycle.TABLE.require(stateOn(now), BedHoldAction.USE, caller, partiesOf(caller));
    }

    BedHoldState stateOn(Instant now) {
        return state == BedHoldState.LIVE && !now.isBefore(expiresAt)
                ? BedHoldLifecycle.TABLE.automatically(state, BedHoldAction.EXPIRE)
                : state;
    }

    @Override
    public Set<String> visibleTo() {
        return authority.equals(providerId) ? Set.of(authority) : Set.of(authority, providerId);
    }

    BedHoldView view(Caller caller, Instant now) {
        BedHoldState today = stateOn(now);
        return new BedHoldView(
                id,
                today,
                version,
                BedHoldLifecycle.TABLE.actions(today, caller, partiesOf(caller)),
                homeId,
                providerId,
                authority,
                referralId,
                bed,
                firstNight,
                expiresAt,
                heldAt,
                closedAt);
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

    String authority() {
        return authority;
    }

    UUID claimId() {
        return claimId;
    }

    private void close(BedHoldAction action, Caller caller, Instant now) {
        state = BedHoldLifecycle.TABLE.next(stateOn(now), action, caller, partiesOf(caller));
        closedBy = caller.username();
        closedAt = now;
    }

    private Set<BedHoldParty> partiesOf(Caller caller) {
        Set<BedHoldParty> parties = EnumSet.noneOf(BedHoldParty.class);
        if (caller.organisation().equals(authority)) {
            parties.add(BedHoldParty.HOLDER);
        }
        if (caller.organisation().equals(providerId)) {
            parties.add(BedHoldParty.PROVIDER);
        }
        return parties;
    }
}
