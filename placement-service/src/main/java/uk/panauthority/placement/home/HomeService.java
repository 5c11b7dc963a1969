package uk.panauthority.placement.home;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** Registers homes, keeps what is known of them, and shows them. Reads are not audited: nothing here is about a child. */
@ApplicationScoped
public class HomeService {

    private final HomeRepository repository;
    private final HomeSteps steps;
    private final HomeCodes codes;
    private final HomePlaces places;
    private final BedBook book;
    private final CurrentCaller currentCaller;

    HomeService(
            HomeRepository repository,
            HomeSteps steps,
            HomeCodes codes,
            HomePlaces places,
            BedBook book,
            CurrentCaller currentCaller) {
        this.repository = repository;
        this.steps = steps;
        this.codes = codes;
        this.places = places;
        this.book = book;
        this.currentCaller = currentCaller;
    }

    /**
     * Registers a home.
     *
     * @throws Problem {@code postcode-malformed}; {@code code-not-valid}; {@code home-exists} when its number, or the
     *     agency's reference of a household, is registered already
     */
    @Transactional
    public HomeView register(HomeRequests.Register request) {
        HomeFacts facts = request.facts();
        if (repository.knows(facts)) {
            throw Problem.of(PlacementProblem.HOME_EXISTS);
        }
        return view(steps.register(facts));
    }

    /** @throws Problem {@code code-not-valid} */
    @Transactional
    HomeView describe(UUID id, VersionTag tag, HomeRequests.Describe request) {
        Home home = changeable(id, tag, HomeAction.DESCRIBE);
        codes.requireNeeds(request.needs(), steps.today());
        home.describe(request.needs().stream().distinct().toList(), request.conditions(), request.companyNumber());
        return view(steps.done(home, "describe"));
    }

    /** @throws Problem {@code code-not-valid}; {@code field-invalid} */
    @Transactional
    HomeView grade(UUID id, VersionTag tag, HomeRequests.Grade request) {
        Home home = changeable(id, tag, HomeAction.GRADE);
        return view(steps.grade(home, request.grade(), request.gradedOn()));
    }

    /** @throws Problem {@code capacity-below-occupancy}; {@code field-invalid} for a day that has not come */
    @Transactional
    HomeView changeCapacity(UUID id, VersionTag tag, HomeRequests.ChangeCapacity request) {
        Home home = changeable(id, tag, HomeAction.CHANGE_CAPACITY);
        if (request.from().isAfter(steps.today())) {
            throw Problem.at("/from", CommonProblem.FIELD_INVALID, "The day has not come.");
        }
        book.locked(id);
        int taken = book.board(home, request.from(), null).mostTaken(request.from());
        if (request.places() < taken) {
            throw Problem.of(PlacementProblem.CAPACITY_BELOW_OCCUPANCY).with("bedsTaken", taken);
        }
        return view(steps.changeCapacity(home, request.places(), request.from()));
    }

    /** @throws Problem {@code field-invalid} for a day that has not come */
    @Transactional
    HomeView close(UUID id, VersionTag tag, HomeRequests.Close request) {
        Home home = changeable(id, tag, HomeAction.CLOSE);
        book.locked(id);
        return view(steps.close(home, request.closedOn()));
    }

    @Transactional
    HomeView reRegister(UUID id, VersionTag tag) {
        return view(steps.reRegister(changeable(id, tag, HomeAction.RE_REGISTER)));
    }

    /** The grades that a home was given, the first first; for judging it as of any day. */
    @Transactional
    public List<DatedGrade> gradesOf(UUID id) {
        Home home = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        return repository.grades(home.id()).stream().map(HomeGrade::view).toList();
    }

    @Transactional
    public HomeView get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** For other features; a caller learns nothing of it that {@link #get} would not tell. */
    @Transactional
    public Optional<HomeView> find(UUID id) {
        return repository.findByIdOptional(id).map(this::view);
    }

    /** The same by the number that Ofsted gave it. */
    @Transactional
    public Optional<HomeView> findByUrn(String urn) {
        return repository.numbered(urn).map(this::view);
    }

    @Transactional
    public Page<HomeView> list(PageRequest page) {
        List<Home> found = repository.newest(page);
        Map<UUID, HomeView.Whereabouts> known = places.ofAll(found);
        return Page.of(found, page, Home::id, home -> view(home, requireNonNull(known.get(home.id()))));
    }

    /** As {@link #find}, many at once. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, HomeView> findAll(Set<UUID> ids) {
        List<Home> found = repository.list("id in ?1", ids);
        Map<UUID, HomeView.Whereabouts> known = places.ofAll(found);
        Map<UUID, HomeView> all = new HashMap<>();
        found.forEach(home -> all.put(home.id(), view(home, requireNonNull(known.get(home.id())))));
        return all;
    }

    /** The authority of a home that is there, as the register has it. Asks nothing else, so that nothing is written early. */
    @Transactional(Transactional.TxType.MANDATORY)
    public String authorityOf(UUID id) {
        return repository.findByIdOptional(id).orElseThrow().authority();
    }

    /** The authority in which a home's postcode lies; null while the directory does not tell. */
    @Transactional(Transactional.TxType.MANDATORY)
    public @Nullable String upperTierOf(UUID id) {
        return upperTiersOf(Set.of(id)).get(id);
    }

    /** The same of many homes; without those of which the directory does not tell. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<UUID, String> upperTiersOf(Set<UUID> ids) {
        Map<UUID, String> upperTiers = new HashMap<>();
        places.ofAll(repository.list("id in ?1", ids)).forEach((id, whereabouts) -> {
            HomeLocation location = whereabouts.location();
            if (location != null && location.upperTier() != null) {
                upperTiers.put(id, location.upperTier());
            }
        });
        return upperTiers;
    }

    private Home changeable(UUID id, VersionTag tag, HomeAction action) {
        Home home = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        tag.mustMatch(home.version());
        home.require(action, currentCaller.get(), steps.today());
        return home;
    }

    private HomeView view(Home home) {
        return view(home, places.of(home));
    }

    private HomeView view(Home home, HomeView.Whereabouts whereabouts) {
        LocalDate today = steps.today();
        List<String> actions = currentCaller.known() ? home.actionsFor(currentCaller.get(), today) : List.of();
        return HomeView.of(home, whereabouts, codes.serviceOf(home.kind(), today), actions, today);
    }
}
