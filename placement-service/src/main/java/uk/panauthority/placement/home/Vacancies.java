package uk.panauthority.placement.home;

import static java.util.Objects.requireNonNull;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.party.ListStart;

/** Finds beds that can take a child, home by home. Nothing is stored: each answer is that of this moment. */
@ApplicationScoped
public class Vacancies {

    /** Some homes with room have it only for others; more are read until the page is full. */
    private static final int BATCH = 100;

    private final HomeRepository repository;
    private final BedBook book;
    private final HomePlaces places;
    private final CurrentCaller currentCaller;

    Vacancies(HomeRepository repository, BedBook book, HomePlaces places, CurrentCaller currentCaller) {
        this.repository = repository;
        this.book = book;
        this.places = places;
        this.currentCaller = currentCaller;
    }

    /**
     * The beds of a home that can take a child on a night.
     *
     * @param authority whose child; null for a child of any authority, as the provider looks at its own home
     * @throws Problem {@code not-found}
     */
    @Transactional
    public HomeVacancies of(UUID homeId, @Nullable String authority, LocalDate night) {
        Home home = repository.findByIdOptional(homeId).orElseThrow(Problem::notFound);
        return vacancies(List.of(home), authority, night).getFirst();
    }

    /** As {@link #of(UUID, String, LocalDate)}, for the caller: an authority sees what its own children may have. */
    @Transactional
    HomeVacancies ofHome(UUID homeId, LocalDate night) {
        Home home = repository.findByIdOptional(homeId).orElseThrow(Problem::notFound);
        return vacancies(List.of(home), authorityOf(currentCaller.get(), home), night)
                .getFirst();
    }

    /** Homes that can take a child of the caller's on a night, newest first; a home without such a bed is not among them. */
    @Transactional
    Page<HomeVacancies> list(HomeFilter filter, LocalDate night, PageRequest page) {
        String authority = currentCaller.get().organisation();
        List<HomeVacancies> found = new ArrayList<>();
        UUID before = ListStart.below(page);
        List<Home> batch = repository.withRoom(filter, night, before, BATCH);
        while (!batch.isEmpty() && found.size() <= page.limit()) {
            vacancies(batch, authority, night).stream()
                    .filter(home -> !home.vacancies().isEmpty())
                    .forEach(found::add);
            before = batch.getLast().id();
            batch = batch.size() < BATCH ? List.of() : repository.withRoom(filter, night, before, BATCH);
        }
        List<HomeVacancies> shown = found.subList(0, Math.min(found.size(), page.limit() + 1));
        return Page.of(shown, page, HomeVacancies::homeId, home -> home);
    }

    private List<HomeVacancies> vacancies(List<Home> homes, @Nullable String authority, LocalDate night) {
        Map<UUID, BedBoard> boards = book.boards(homes, night, null);
        Map<UUID, HomeView.Whereabouts> known = places.ofAll(homes);
        return homes.stream()
                .map(home -> new HomeVacancies(
                        home.id(),
                        home.kind(),
                        home.providerId(),
                        home.authority(),
                        home.grade(),
                        requireNonNull(known.get(home.id())).location(),
                        requireNonNull(boards.get(home.id())).vacancies(authority, night)))
                .toList();
    }

    private static @Nullable String authorityOf(Caller caller, Home home) {
        boolean isOwn = caller.kind() == OrganisationKind.PROVIDER
                && caller.organisation().equals(home.providerId());
        return isOwn ? null : caller.organisation();
    }
}
