package uk.panauthority.placement.home;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.problem.PlacementProblem;

/** Registers homes and shows them. Reads are not audited: nothing here is about a child. */
@ApplicationScoped
public class HomeService {

    private final HomeRepository repository;
    private final CurrentCaller currentCaller;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final Clock clock;

    public HomeService(
            HomeRepository repository, CurrentCaller currentCaller, Outbox outbox, AuditTrail audit, Clock clock) {
        this.repository = repository;
        this.currentCaller = currentCaller;
        this.outbox = outbox;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Registers a home.
     *
     * @throws Problem {@code postcode-malformed}; {@code home-exists} when its number is registered already
     */
    @Transactional
    public HomeView register(HomeRequests.Register request) {
        Postcode postcode = Postcode.read(request.postcode());
        if (repository.knows(request.urn())) {
            throw Problem.of(PlacementProblem.HOME_EXISTS);
        }
        Home home = Home.register(request, postcode, currentCaller.get(), clock.instant());
        repository.persist(home);
        repository.flush();
        outbox.publish(home.registered());
        audit.record(AuditEntry.done("register", "home", home.id().toString()));
        return HomeView.of(home);
    }

    @Transactional
    public HomeView get(UUID id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** For other features; a caller learns nothing of it that {@link #get} would not tell. */
    @Transactional
    public Optional<HomeView> find(UUID id) {
        return repository.findByIdOptional(id).map(HomeView::of);
    }

    /** The same by the number that Ofsted gave it. */
    @Transactional
    public Optional<HomeView> findByUrn(String urn) {
        return repository.numbered(urn).map(HomeView::of);
    }

    @Transactional
    public Page<HomeView> list(PageRequest page) {
        return Page.of(repository.newest(page), page, Home::id, HomeView::of);
    }
}
