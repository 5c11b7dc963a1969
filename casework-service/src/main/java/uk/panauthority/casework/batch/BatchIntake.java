package uk.panauthority.casework.batch;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.notification.IntakeOutcome;
import uk.panauthority.casework.notification.NotificationIntake;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Takes files in. Each row is a transaction of its own, so that one that is refused undoes no other; results are kept as it
 * goes, so that after a broken upload they say how far it came. To send the file again is safe: what is known is repeated.
 */
@ApplicationScoped
public class BatchIntake {

    static final String CSV = "text/csv";
    static final String JSON_LINES = "application/x-ndjson";

    private static final String SUBJECT = "police-notification-batch";
    private static final int LONGEST_LINE = 256 * 1024;
    private static final int KEPT_AT_ONCE = 50;

    private final NotificationIntake intake;
    private final BatchRepository repository;
    private final BatchConfig config;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public BatchIntake(
            NotificationIntake intake,
            BatchRepository repository,
            BatchConfig config,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.intake = intake;
        this.repository = repository;
        this.config = config;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the next message, or null after the last. */
    private interface Rows {
        byte @Nullable [] next() throws IOException;
    }

    /** Takes a comma separated file; in form it is judged as a whole before its first row is taken. */
    BatchView takeCsv(InputStream file) {
        List<ObjectNode> messages = CsvFile.read(file, config.rows());
        var rest = messages.iterator();
        return take(CSV, () -> rest.hasNext() ? rest.next().toString().getBytes(StandardCharsets.UTF_8) : null);
    }

    /** Takes a file of JSON lines, each as it comes. */
    BatchView takeJsonLines(InputStream file) {
        JsonLines lines = new JsonLines(new BufferedInputStream(file), LONGEST_LINE);
        return take(JSON_LINES, lines::next);
    }

    private BatchView take(String mediaType, Rows rows) {
        UUID id = begin(mediaType);
        List<RowResult> results = new ArrayList<>();
        try {
            int row = 1;
            for (byte[] body = rows.next(); body != null; body = rows.next(), row++) {
                if (row > config.rows()) {
                    results.add(refused(row, CommonProblem.PAYLOAD_TOO_LARGE.code(), null));
                    keep(id, results);
                    return read(id);
                }
                results.add(taken(row, body));
                if (results.size() == KEPT_AT_ONCE) {
                    keep(id, results);
                    results.clear();
                }
            }
        } catch (IOException e) {
            keep(id, results);
            throw new UncheckedIOException(e);
        }
        keep(id, results);
        return QuarkusTransaction.requiringNew().call(() -> {
            NotificationBatch batch = repository.findById(id);
            batch.complete();
            return batch.view();
        });
    }

    private UUID begin(String mediaType) {
        Caller sender = currentCaller.get();
        return QuarkusTransaction.requiringNew().call(() -> {
            NotificationBatch batch = new NotificationBatch(sender, mediaType, clock.instant());
            repository.persist(batch);
            audit.record(AuditEntry.done("upload", SUBJECT, batch.id().toString()));
            return batch.id();
        });
    }

    private void keep(UUID id, List<RowResult> results) {
        List<RowResult> more = List.copyOf(results);
        QuarkusTransaction.requiringNew().run(() -> repository.findById(id).add(more));
    }

    private RowResult taken(int row, byte[] body) {
        try {
            IntakeOutcome.Kept kept = intake.receiveFromFile(body);
            return new RowResult(
                    row,
                    kept.repeated() ? RowResult.Outcome.REPEATED : RowResult.Outcome.RECEIVED,
                    kept.notificationId(),
                    kept.state().name(),
                    null);
        } catch (Problem refusal) {
            return refused(
                    row,
                    refusal.type().code(),
                    refusal.members().get("notificationId") instanceof UUID first ? first : null);
        }
    }

    private static RowResult refused(int row, String problem, @Nullable UUID first) {
        return new RowResult(row, RowResult.Outcome.REFUSED, first, null, problem);
    }

    /** The results, for the organisation that sent the file. */
    BatchView read(UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            NotificationBatch batch = access.visible(repository.findByIdOptional(id), currentCaller.get());
            audit.record(AuditEntry.read("read", SUBJECT, id.toString()));
            return batch.view();
        });
    }

    Page<BatchView> list(PageRequest page) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Page.of(
                        repository.of(currentCaller.get().organisation(), page),
                        page,
                        NotificationBatch::id,
                        NotificationBatch::summary));
    }
}
