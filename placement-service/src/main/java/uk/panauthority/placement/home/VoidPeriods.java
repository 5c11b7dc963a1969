package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/** Records, revises, attributes, cancels and shows voids: the one record of them, whoever pays for the bed. */
@ApplicationScoped
public class VoidPeriods {

    private static final String SUBJECT = "bed-void";

    private final VoidRepository repository;
    private final HomeRepository homes;
    private final Beds beds;
    private final BedBook book;
    private final VoidCauses causes;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    VoidPeriods(
            VoidRepository repository,
            HomeRepository homes,
            Beds beds,
            BedBook book,
            VoidCauses causes,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.homes = homes;
        this.beds = beds;
        this.book = book;
        this.causes = causes;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Records nights of a bed of the caller's own home.
     *
     * @throws Problem {@code bed-occupied}; {@code bed-not-available} when the bed is void or held then; {@code code-not-valid};
     *     {@code field-invalid} for nights that are none, or a bed that there is not; {@code forbidden} for another
     *     provider's home
     */
    @Transactional
    VoidView record(VoidRequests.Record request) {
        Home home = homes.findByIdOptional(request.homeId())
                .orElseThrow(() -> Problem.at("/homeId", CommonProblem.FIELD_INVALID, "There is no such home."));
        if (!home.providerId().equals(currentCaller.get().organisation())) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        return view(recorded(home, request.bed(), request.nights()));
    }

    /**
     * Records nights of a bed, for a feature that has judged who may: the provider, or the owner of the bed's block.
     *
     * @throws Problem as {@link #record}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void recordOf(UUID homeId, int bed, VoidRequests.Nights nights) {
        recorded(homes.findByIdOptional(homeId).orElseThrow(), bed, nights);
    }

    /** @throws Problem as {@link #record} */
    @Transactional
    VoidView revise(UUID id, VersionTag tag, VoidRequests.Nights nights) {
        Caller caller = currentCaller.get();
        VoidPeriod period = changeable(id, tag);
        requireNights(nights);
        VoidParty party = causes.attributedTo(nights.cause(), nights.firstNight());
        period.revise(nights, party, caller, rolesOf(caller, period), clock.instant());
        book.locked(period.homeId());
        beds.giveBack(period.claimId());
        guard(period, nights);
        outbox.publish(period.voided());
        return changed(period, "revise");
    }

    @Transactional
    VoidView attribute(UUID id, VersionTag tag, VoidRequests.Attribute request) {
        Caller caller = currentCaller.get();
        VoidPeriod period = changeable(id, tag);
        period.attribute(request.attributedTo(), caller, rolesOf(caller, period), clock.instant());
        book.locked(period.homeId());
        outbox.publish(period.voided());
        return changed(period, "attribute");
    }

    @Transactional
    VoidView cancel(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        VoidPeriod period = changeable(id, tag);
        period.cancel(caller, rolesOf(caller, period), clock.instant());
        book.locked(period.homeId());
        beds.giveBack(period.claimId());
        outbox.publish(period.returned());
        return changed(period, "cancel");
    }

    @Transactional
    VoidView get(UUID id) {
        return view(found(id));
    }

    @Transactional
    Page<VoidView> list(@Nullable UUID homeId, PageRequest page) {
        return Page.of(repository.newestOf(homeId, page), page, VoidPeriod::id, this::view);
    }

    /** The voids of a home that were not cancelled, by night and bed; for what is paid. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<VoidView> activeOf(UUID homeId) {
        return repository.activeOf(homeId).stream()
                .map(period -> period.view(List.of()))
                .toList();
    }

    private VoidPeriod recorded(Home home, int bed, VoidRequests.Nights nights) {
        requireNights(nights);
        VoidParty party = causes.attributedTo(nights.cause(), nights.firstNight());
        BedBoard board = book.board(book.locked(home.id()), nights.firstNight(), nights.returnedOn());
        if (bed > board.beds()) {
            throw Problem.at("/bed", CommonProblem.FIELD_INVALID, "The home has not so many beds.");
        }
        VoidPeriod period = VoidPeriod.record(home, bed, nights, party, currentCaller.get(), clock.instant());
        guard(period, nights);
        repository.persistAndFlush(period);
        outbox.publish(period.voided());
        audit.record(AuditEntry.done("record", SUBJECT, period.id().toString()).concerning(Set.of(home.providerId())));
        return period;
    }

    private void guard(VoidPeriod period, VoidRequests.Nights nights) {
        period.isGuardedBy(beds.close(period.homeId(), period.bed(), nights.firstNight(), nights.returnedOn()));
    }

    private static void requireNights(VoidRequests.Nights nights) {
        if (!nights.returnedOn().isAfter(nights.firstNight())) {
            throw Problem.at("/returnedOn", CommonProblem.FIELD_INVALID, "Give a day after the first night.");
        }
    }

    /** The owner of a block that has the bed on the first of the nights pays for it. */
    private Set<VoidRole> rolesOf(Caller caller, VoidPeriod period) {
        Set<VoidRole> roles = EnumSet.noneOf(VoidRole.class);
        if (caller.organisation().equals(period.providerId())) {
            roles.add(VoidRole.PROVIDER);
        }
        boolean keeps = book.kept(period.homeId()).stream()
                .anyMatch(k -> k.bed() == period.bed()
                        && k.ownerLa().equals(caller.organisation())
                        && k.covers(period.firstNight()));
        if (keeps) {
            roles.add(VoidRole.KEEPER);
        }
        return roles;
    }

    private VoidPeriod found(UUID id) {
        return repository.findByIdOptional(id).orElseThrow(Problem::notFound);
    }

    private VoidPeriod changeable(UUID id, VersionTag tag) {
        VoidPeriod period = found(id);
        tag.mustMatch(period.version());
        return period;
    }

    private VoidView changed(VoidPeriod period, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, SUBJECT, period.id().toString()).concerning(Set.of(period.providerId())));
        return view(period);
    }

    private VoidView view(VoidPeriod period) {
        Caller caller = currentCaller.get();
        return period.view(VoidLifecycle.TABLE.actions(period.state(), caller, rolesOf(caller, period)));
    }
}
