package uk.panauthority.placement.provider;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.identity.OrganisationKind;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.problem.PlacementProblem;

/** Keeps and shows the register of providers. Reads are not audited: nothing here is about a child. */
@ApplicationScoped
public class ProviderService {

    private final ProviderRepository repository;
    private final ProviderSuspensionRepository suspensions;
    private final ProviderDocumentRepository documents;
    private final ProviderTables tables;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public ProviderService(
            ProviderRepository repository,
            ProviderSuspensionRepository suspensions,
            ProviderDocumentRepository documents,
            ProviderTables tables,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.suspensions = suspensions;
        this.documents = documents;
        this.tables = tables;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Enters the caller's own organisation.
     *
     * @throws Problem {@code forbidden} for an organisation that is no provider; {@code provider-exists};
     *     {@code code-not-valid}
     */
    @Transactional
    public ProviderView register(ProviderRequests.Register request) {
        Caller caller = currentCaller.get();
        if (caller.kind() != OrganisationKind.PROVIDER) {
            throw Problem.of(CommonProblem.FORBIDDEN);
        }
        check(request, caller);
        if (repository.findByIdOptional(caller.organisation()).isPresent()) {
            throw Problem.of(PlacementProblem.PROVIDER_EXISTS);
        }
        Provider provider = Provider.register(request, caller, clock.instant());
        repository.persist(provider);
        return saved(provider, "register");
    }

    /** @throws Problem {@code forbidden}; {@code provider-exists}; {@code code-not-valid} */
    @Transactional
    public ProviderView amend(String id, VersionTag tag, ProviderRequests.Register request) {
        Caller caller = currentCaller.get();
        Provider provider = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
        provider.requireOwn(caller);
        tag.mustMatch(provider.version());
        check(request, caller);
        provider.amend(request, caller);
        return saved(provider, "amend");
    }

    /** @throws Problem {@code forbidden}; {@code code-not-valid}; {@code field-invalid} for an insurance without an end */
    @Transactional
    public ProviderDocumentView add(String id, ProviderRequests.Document request) {
        Caller caller = currentCaller.get();
        repository.findByIdOptional(id).orElseThrow(Problem::notFound).requireOwn(caller);
        tables.requireDocument(request, today());
        ProviderDocument document = ProviderDocument.of(id, request, caller, clock.instant());
        documents.persist(document);
        documents.flush();
        audit.record(AuditEntry.done("add", "provider-document", document.id().toString()));
        return document.view(today());
    }

    @Transactional
    public ProviderView get(String id) {
        return find(id).orElseThrow(Problem::notFound);
    }

    /** For other features; a caller learns nothing of it that {@link #get} would not tell. */
    @Transactional
    public Optional<ProviderView> find(String id) {
        return repository.findByIdOptional(id).map(p -> ProviderView.of(p, suspensions.of(id, today())));
    }

    /** The papers of a provider, as far as the caller's organisation may know of them: see the policies of the table. */
    @Transactional
    public Page<ProviderDocumentView> documents(String id, PageRequest page) {
        LocalDate today = today();
        return Page.of(documents.newestOf(id, page), page, ProviderDocument::id, d -> d.view(today));
    }

    @Transactional
    public Page<ProviderView> list(PageRequest page) {
        return Page.of(
                repository.newest(page),
                page,
                Provider::entryId,
                p -> ProviderView.of(p, suspensions.of(p.id(), today())));
    }

    /** For other features: which of these providers may be given no work of a service on a day. */
    @Transactional
    public Set<String> suspended(Collection<String> providerIds, String service, LocalDate day) {
        return suspensions.of(providerIds, day).stream()
                .filter(s -> s.covers(service) && s.holdsOn(day))
                .map(ProviderSuspension::providerId)
                .collect(Collectors.toSet());
    }

    private void check(ProviderRequests.Register request, Caller caller) {
        for (int i = 0; i < request.kinds().size(); i++) {
            tables.requireKind(request.kinds().get(i), today(), i);
        }
        if (repository.knowsCompany(request.companyNumber(), caller.organisation())) {
            throw Problem.of(PlacementProblem.PROVIDER_EXISTS);
        }
    }

    private ProviderView saved(Provider provider, String action) {
        repository.flush();
        audit.record(AuditEntry.done(action, "provider", provider.id()));
        return ProviderView.of(provider, suspensions.of(provider.id(), today()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(PlatformClock.LONDON));
    }
}
