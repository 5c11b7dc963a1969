package uk.panauthority.placement.register;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;
import uk.panauthority.placement.file.CsvSheet;
import uk.panauthority.placement.file.FaultyRows;
import uk.panauthority.placement.file.FileConfig;
import uk.panauthority.placement.file.FileConfirmations;
import uk.panauthority.placement.file.UploadedFile;
import uk.panauthority.placement.problem.PlacementProblem;

/** Imports Ofsted's lists. A refused one leaves the last good one live, and every home as it was. */
@ApplicationScoped
public class RegisterImport {

    private static final int WHOLE = 100;
    private static final int SHOWN = 50;

    private final RegisterRepository repository;
    private final RegisterChanges changes;
    private final ListCodes codes;
    private final FileConfirmations confirmations;
    private final RegisterConfig config;
    private final FileConfig files;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    RegisterImport(
            RegisterRepository repository,
            RegisterChanges changes,
            ListCodes codes,
            FileConfirmations confirmations,
            RegisterConfig config,
            FileConfig files,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.changes = changes;
        this.codes = codes;
        this.confirmations = confirmations;
        this.config = config;
        this.files = files;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the list of a day. The file that was taken last changes nothing.
     *
     * @throws Problem {@code import-headings}; {@code import-duplicate}; {@code field-invalid} with the rows that cannot be
     *     read, or for a day that has not come; {@code import-suspicious} when it is older than the last or half of the
     *     homes are gone, unless confirmed
     */
    RegisterEditionView take(RegisterList list, LocalDate asOf, @Nullable MediaType type, InputStream content) {
        if (asOf.isAfter(LocalDate.now(clock.withZone(PlatformClock.LONDON)))) {
            throw Problem.of(CommonProblem.FIELD_INVALID, "The day has not come.");
        }
        try (UploadedFile file = UploadedFile.receive(type, content, files)) {
            return QuarkusTransaction.requiringNew()
                    .timeout(files.patienceSeconds())
                    .call(() -> take(list, asOf, file));
        }
    }

    @Transactional
    Page<RegisterEditionView> list(PageRequest page) {
        return Page.of(repository.newest(page), page, RegisterEdition::id, RegisterEdition::view);
    }

    /** @throws Problem {@code not-found} */
    @Transactional
    Page<RegisterDifferenceView> differences(UUID editionId, PageRequest page) {
        RegisterEdition edition = repository.edition(editionId).orElseThrow(Problem::notFound);
        return Page.of(
                repository.differences(edition.id(), page), page, RegisterDifference::id, RegisterDifference::view);
    }

    private RegisterEditionView take(RegisterList list, LocalDate asOf, UploadedFile file) {
        repository.lock();
        Optional<RegisterEdition> last = repository.last(list);
        if (last.isPresent() && last.get().isOf(asOf, file.fingerprint())) {
            return last.get().view();
        }
        Map<String, ListedProvider> rows = rows(list, file, asOf);
        Map<String, RegisterEntry> before =
                repository.entries(list).stream().collect(Collectors.toMap(RegisterEntry::key, Function.identity()));
        if (!confirmations.has(file)) {
            refuseSuspicious(last, asOf, rows, before, file);
        }
        UUID id = RegisterEdition.nextId();
        List<RegisterDifference> differences = changes.make(list, id, asOf, rows, before);
        RegisterEdition edition = RegisterEdition.of(
                id,
                list,
                asOf,
                file.fingerprint(),
                rows.size(),
                differences.size(),
                currentCaller.get(),
                clock.instant());
        repository.keep(edition);
        repository.flush();
        audit.record(AuditEntry.done("import", "register-edition", id.toString()));
        return edition.view();
    }

    private Map<String, ListedProvider> rows(RegisterList list, UploadedFile file, LocalDate asOf) {
        Map<String, ListedProvider> rows = new LinkedHashMap<>();
        FaultyRows faults = new FaultyRows();
        List<Integer> repeated = new ArrayList<>();
        CsvSheet.read(
                file,
                ListColumns.of(list),
                row -> ListColumns.read(list, row, asOf, codes)
                        .ifPresentOrElse(
                                provider -> {
                                    if (rows.put(provider.key(), provider) != null) {
                                        repeated.add(row.number());
                                    }
                                },
                                () -> faults.add(row)));
        faults.refuse();
        if (!repeated.isEmpty()) {
            throw Problem.of(PlacementProblem.IMPORT_DUPLICATE)
                    .with("rows", repeated.stream().limit(SHOWN).toList());
        }
        return rows;
    }

    private static boolean isOpen(@Nullable ListedProvider row) {
        return row != null && row.open();
    }

    private void refuseSuspicious(
            Optional<RegisterEdition> last,
            LocalDate asOf,
            Map<String, ListedProvider> rows,
            Map<String, RegisterEntry> before,
            UploadedFile file) {
        long open = before.values().stream().filter(e -> e.standing().open()).count();
        long gone = before.values().stream()
                .filter(e -> e.standing().open())
                .filter(e -> !isOpen(rows.get(e.key())))
                .count();
        boolean isOlder = last.isPresent() && asOf.isBefore(last.get().asOf());
        if (rows.isEmpty() || isOlder || (gone > 0 && gone * WHOLE >= open * config.suspiciousPercentGone())) {
            throw Problem.of(PlacementProblem.IMPORT_SUSPICIOUS)
                    .with("openInLast", open)
                    .with("gone", gone)
                    .with("fingerprint", file.fingerprint());
        }
    }
}
