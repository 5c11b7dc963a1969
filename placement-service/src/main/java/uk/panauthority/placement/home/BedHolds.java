package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** Holds beds for referrals, gives them back, and turns a hold into a stay. Of the referral only its id is known here. */
@ApplicationScoped
public class BedHolds {

    private static final String SUBJECT = "bed-hold";

    private final BedHoldRepository repository;
    private final Beds beds;
    private final BedBook book;
    private final HoldConfig config;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    BedHolds(
            BedHoldRepository repository,
            Beds beds,
            BedBook book,
            HoldConfig config,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.beds = beds;
        this.book = book;
        this.config = config;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Holds a bed of a home for a referral of the caller's own authority.
     *
     * @throws Problem {@code bed-not-available} when none is free from that night on; {@code field-invalid} for a home that
     *     there is not, a night that is past, or more hours than the setting allows
     */
    @Transactional
    BedHoldView hold(BedHoldRequests.Hold request) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        if (request.firstNight().isBefore(LocalDate.ofInstant(now, PlatformClock.LONDON))) {
            throw Problem.at("/firstNight", CommonProblem.FIELD_INVALID, "The night is past.");
        }
        int hours = request.hours() == null ? config.usualHours() : request.hours();
        if (hours > config.mostHours()) {
            throw Problem.at("/hours", CommonProblem.FIELD_INVALID, "A bed is not held so long.")
                    .with("mostHours", config.mostHours());
        }
        Instant expiresAt = now.plus(Duration.ofHours(hours));
        Home home = existing(request.homeId());
        BedClaim claim = beds.hold(home, caller.organisation(), request.firstNight(), expiresAt);
        BedHold hold = BedHold.of(home, claim, request, expiresAt, caller, now);
        repository.persist(hold);
        return changed(hold, caller, "hold");
    }

    @Transactional
    BedHoldView release(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        BedHold hold = access.visible(repository.findByIdOptional(id), caller);
        tag.mustMatch(hold.version());
        released(hold, caller);
        return changed(hold, caller, "release");
    }

    /**
     * Gives back all beds that the caller's authority still holds for a referral, as when it is withdrawn.
     *
     * @return how many
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public int releaseAllOf(UUID referralId) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        int count = 0;
        for (BedHold hold : repository.notClosedOf(referralId)) {
            if (hold.authority().equals(caller.organisation()) && hold.stateOn(now) == BedHoldState.LIVE) {
                released(hold, caller);
                changed(hold, caller, "release");
                count++;
            }
        }
        return count;
    }

    /**
     * Takes the held bed for the child of the referral, from the night of arrival on.
     *
     * @return the claim, to be given to {@link Beds#leave}
     * @throws Problem {@code field-invalid} for a hold that the caller has not in this home; {@code transition-refused} when
     *     it was used or given back, or its time ran out; {@code bed-not-available}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID take(UUID holdId, UUID homeId, String authority, LocalDate firstNight) {
        Caller caller = currentCaller.get();
        BedHold hold = repository
                .findByIdOptional(holdId)
                .filter(h -> h.homeId().equals(homeId) && h.authority().equals(authority))
                .orElseThrow(() ->
                        Problem.at("/holdId", CommonProblem.FIELD_INVALID, "There is no such hold in this home."));
        Instant now = clock.instant();
        hold.requireUse(caller, now);
        UUID stay = beds.takeHeld(hold.claimId(), authority, firstNight);
        hold.use(stay, caller, now);
        changed(hold, caller, "use");
        return stay;
    }

    @Transactional
    BedHoldView get(UUID id) {
        Caller caller = currentCaller.get();
        BedHold hold = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(hold.visibleTo()));
        return hold.view(caller, clock.instant());
    }

    @Transactional
    Page<BedHoldView> list(PageRequest page) {
        Caller caller = currentCaller.get();
        Instant now = clock.instant();
        return Page.of(
                repository.newestOf(caller.organisation(), page), page, BedHold::id, hold -> hold.view(caller, now));
    }

    private void released(BedHold hold, Caller caller) {
        hold.release(caller, clock.instant());
        book.locked(hold.homeId());
        beds.giveBack(hold.claimId());
    }

    private Home existing(UUID homeId) {
        try {
            return book.locked(homeId);
        } catch (Problem missing) {
            throw Problem.at("/homeId", CommonProblem.FIELD_INVALID, "There is no such home.");
        }
    }

    private BedHoldView changed(BedHold hold, Caller caller, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, hold.id().toString()).concerning(hold.visibleTo()));
        return hold.view(caller, clock.instant());
    }
}
