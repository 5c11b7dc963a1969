package uk.panauthority.placement.geography;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.file.FileConfig;
import uk.panauthority.placement.file.FileConfirmations;
import uk.panauthority.placement.file.UploadedFile;
import uk.panauthority.placement.problem.PlacementProblem;

/** Imports directories of postcodes. A refused one leaves the last good one live, untouched. */
@ApplicationScoped
public class DirectoryImport {

    private static final int WHOLE = 100;

    private final PostcodeTable table;
    private final PostcodeEditionRepository editions;
    private final FileConfirmations confirmations;
    private final GeographyConfig config;
    private final FileConfig files;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public DirectoryImport(
            PostcodeTable table,
            PostcodeEditionRepository editions,
            FileConfirmations confirmations,
            GeographyConfig config,
            FileConfig files,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.table = table;
        this.editions = editions;
        this.confirmations = confirmations;
        this.config = config;
        this.files = files;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes the directory of a month. The file that is live already changes nothing.
     *
     * @throws Problem {@code import-headings}; {@code import-duplicate}; {@code field-invalid} with the rows that cannot be
     *     read; {@code import-suspicious} when it is older than the live one or has far fewer postcodes, unless confirmed
     */
    PostcodeEditionView take(LocalDate month, @Nullable MediaType type, InputStream content) {
        try (UploadedFile file = UploadedFile.receive(type, content, files)) {
            return QuarkusTransaction.requiringNew()
                    .timeout(files.patienceSeconds())
                    .call(() -> take(month, file));
        }
    }

    @Transactional
    Page<PostcodeEditionView> list(PageRequest page) {
        return Page.of(editions.newest(page), page, PostcodeEdition::id, PostcodeEdition::view);
    }

    private PostcodeEditionView take(LocalDate month, UploadedFile file) {
        table.lock();
        Optional<PostcodeEdition> live = editions.live();
        if (live.isPresent() && live.get().isOf(month, file.fingerprint())) {
            return live.get().view();
        }
        PostcodeTable.Incoming incoming = table.copy(file);
        if (live.isPresent() && !confirmations.has(file)) {
            refuseSuspicious(live.get(), month, incoming, file);
        }
        PostcodeEdition edition = PostcodeEdition.of(
                month, file.fingerprint(), incoming, table.takeOver(), currentCaller.get(), clock.instant());
        editions.persistAndFlush(edition);
        audit.record(AuditEntry.done("import", "postcode-edition", edition.id().toString()));
        return edition.view();
    }

    private void refuseSuspicious(
            PostcodeEdition live, LocalDate month, PostcodeTable.Incoming incoming, UploadedFile file) {
        boolean shrinks = (long) incoming.postcodes() * WHOLE < (long) live.postcodes() * config.leastPercentOfLast();
        if (shrinks || month.isBefore(live.asOf())) {
            throw Problem.of(PlacementProblem.IMPORT_SUSPICIOUS)
                    .with("postcodes", incoming.postcodes())
                    .with("postcodesOfLast", live.postcodes())
                    .with("monthOfLast", live.view().month())
                    .with("fingerprint", file.fingerprint());
        }
    }
}
