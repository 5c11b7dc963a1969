package uk.panauthority.placement.charge;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.money.Nights;
import uk.panauthority.placement.party.Parties;
import uk.panauthority.placement.placement.PlacementService;
import uk.panauthority.placement.placement.PlacementView;

/** Posts the months of a placement, and shows the ledger and the statements that are made of it. */
@ApplicationScoped
public class ChargeService {

    private static final String SUBJECT = "placement";

    private final ChargeRepository ledger;
    private final ChargePostingRepository postings;
    private final PriceLineRepository lines;
    private final PlacementService placements;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public ChargeService(
            ChargeRepository ledger,
            ChargePostingRepository postings,
            PriceLineRepository lines,
            PlacementService placements,
            CurrentCaller currentCaller,
            Outbox outbox,
            AuditTrail audit,
            Clock clock) {
        this.ledger = ledger;
        this.postings = postings;
        this.lines = lines;
        this.placements = placements;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * The posting of a month.
     *
     * @param first false when the month had been posted before and nothing was added
     */
    record Posted(PostingView view, boolean first) {}

    /** From when to when the child lived there. */
    private record Stay(LocalDate arrived, @Nullable LocalDate departed) {

        static Stay of(PlacementView placement) {
            Instant startedAt = placement.startedAt();
            if (startedAt == null) {
                throw Problem.of(CommonProblem.TRANSITION_REFUSED)
                        .with("state", placement.state().name())
                        .with("allowedActions", List.of());
            }
            return new Stay(LocalDate.ofInstant(startedAt, PlatformClock.LONDON), placement.endedOn());
        }
    }

    /**
     * Adds a month that is over to the ledger, with what has become known of months posted before. A month is posted once;
     * a second call shows what the first one added.
     *
     * @throws Problem {@code transition-refused} before the child came; {@code charge-overlap} when two first calls meet
     */
    @Transactional
    Posted post(UUID placementId, ChargeRequests.Post request) {
        Caller caller = currentCaller.get();
        PlacementView placement = placements.get(placementId);
        Parties parties = new Parties(placement.responsibleLa(), placement.providerId());
        PriceLineService.requireResponsible(parties, caller);
        YearMonth month = monthThatIsOver(request.month());
        Stay stay = Stay.of(placement);
        List<PriceLine> live = lines.lockedOf(placementId);
        List<ChargePosting> before = postings.ofPlacement(placementId);
        Optional<ChargePosting> same =
                before.stream().filter(p -> p.month().equals(month)).findFirst();
        if (same.isPresent()) {
            return new Posted(view(same.get()), false);
        }
        ChargePosting posting = ChargePosting.of(placementId, month, parties, caller, clock.instant());
        postings.persistAndFlush(posting);
        charge(posting, before, live, stay);
        ledger.flush();
        audit.record(
                AuditEntry.done("post-charges", SUBJECT, placementId.toString()).concerning(parties.organisations()));
        return new Posted(view(posting), true);
    }

    /** The ledger of a placement, newest entry first. */
    @Transactional
    public Page<ChargeView> list(UUID placementId, PageRequest page) {
        PlacementView placement = placements.get(placementId);
        return Page.of(ledger.newestOf(placement.id(), page), page, Charge::id, ChargeView::of);
    }

    /**
     * The statement of a month between the caller and the one it deals with.
     *
     * @param providerId named by an authority
     * @param responsibleLa named by a provider
     */
    @Transactional
    public StatementView statement(String month, @Nullable String providerId, @Nullable String responsibleLa) {
        Caller caller = currentCaller.get();
        YearMonth of = Months.read(month);
        boolean provider = caller.kind() == OrganisationKind.PROVIDER;
        Parties parties = provider
                ? new Parties(named("/responsibleLa", responsibleLa), caller.organisation())
                : new Parties(caller.organisation(), named("/providerId", providerId));
        refuseForeign(provider ? providerId : responsibleLa, caller);
        audit.record(
                AuditEntry.read("read", "statement", of + ":" + parties.responsibleLa() + ":" + parties.providerId())
                        .concerning(parties.organisations()));
        return StatementView.of(
                of,
                parties.responsibleLa(),
                parties.providerId(),
                ledger.ofStatement(parties.responsibleLa(), parties.providerId(), of));
    }

    private void charge(ChargePosting posting, List<ChargePosting> before, List<PriceLine> live, Stay stay) {
        Map<UUID, PriceLine> byId = live.stream().collect(Collectors.toMap(PriceLine::id, Function.identity()));
        List<ChargeRun.Entry> held = ledger.ofPlacement(posting.placementId()).stream()
                .map(Charge::entry)
                .toList();
        List<YearMonth> posted =
                before.stream().map(ChargePosting::month).collect(Collectors.toCollection(ArrayList::new));
        List<RunningSum> sums = live.stream()
                .flatMap(line -> line.sums(stay.arrived(), stay.departed()).stream())
                .toList();
        for (ChargeRun.Due due : ChargeRun.of(posting.month(), posted, sums, held)) {
            Charge charge = Charge.of(posting, requireNonNull(byId.get(due.sum().lineId())), due);
            ledger.persist(charge);
            outbox.publish(charge.posted());
        }
        posted.add(posting.month());
        live.forEach(line -> markCharged(line, stay.arrived(), stay.departed(), posted));
    }

    /** Also nights that cost nothing are in the ledger: nobody may make them cost something afterwards. */
    static void markCharged(
            PriceLine line, LocalDate arrived, @Nullable LocalDate departed, Collection<YearMonth> posted) {
        Nights nights = line.nightsDuring(arrived, departed);
        posted.stream()
                .map(month -> nights.and(Nights.of(month)))
                .filter(part -> !part.none())
                .map(Nights::to)
                .forEach(line::chargedUntil);
    }

    private PostingView view(ChargePosting posting) {
        return PostingView.of(posting, ledger.ofPosting(posting.id()));
    }

    private YearMonth monthThatIsOver(String text) {
        YearMonth month = Months.read(text);
        if (!month.isBefore(YearMonth.now(clock.withZone(PlatformClock.LONDON)))) {
            throw Problem.at("/month", CommonProblem.FIELD_INVALID, "The month is not over.");
        }
        return month;
    }

    private static String named(String pointer, @Nullable String organisation) {
        if (organisation == null || !organisation.matches("[A-Za-z0-9-]{1,60}")) {
            throw Problem.at(pointer, CommonProblem.FIELD_INVALID, "Say whose statement it is.");
        }
        return organisation;
    }

    /** The caller's own side may be named too; any other is somebody else's statement. */
    private static void refuseForeign(@Nullable String ownSide, Caller caller) {
        if (ownSide != null && !ownSide.equals(caller.organisation())) {
            throw Problem.notFound();
        }
    }
}
