package uk.panauthority.placement.file;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.placement.form.PlainText;

/** Records that a file which looks wrong is right, and tells imports whether somebody said so. */
@ApplicationScoped
public class FileConfirmations {

    private static final String SUBJECT = "file-confirmation";

    private final FileConfirmationRepository repository;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public FileConfirmations(
            FileConfirmationRepository repository,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Why a file is right.
     *
     * @param fingerprint as the refusal of the file told it
     */
    public record Confirm(
            @NotNull @Pattern(regexp = "[0-9a-f]{64}", message = "64 hexadecimal digits")
            String fingerprint,

            @Nullable @Size(max = 1000) @Pattern(regexp = PlainText.LINES)
            String reason) {}

    /** @throws Problem {@code reason-required} */
    @Transactional
    FileConfirmationView confirm(Confirm request) {
        String reason = request.reason();
        if (reason == null || reason.isBlank()) {
            throw Problem.at("/reason", CommonProblem.REASON_REQUIRED, "Say why the file is right.");
        }
        FileConfirmation confirmation =
                FileConfirmation.of(request.fingerprint(), reason, currentCaller.get(), clock.instant());
        repository.persistAndFlush(confirmation);
        audit.record(AuditEntry.done("confirm", SUBJECT, confirmation.id().toString()));
        return confirmation.view();
    }

    @Transactional
    FileConfirmationView get(UUID id) {
        return access.visible(repository.findByIdOptional(id), currentCaller.get())
                .view();
    }

    @Transactional
    Page<FileConfirmationView> list(PageRequest page) {
        return Page.of(
                repository.newestOf(currentCaller.get().organisation(), page),
                page,
                FileConfirmation::id,
                FileConfirmation::view);
    }

    /** Whether the caller's organisation has confirmed this file. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean has(UploadedFile file) {
        return repository.has(currentCaller.get().organisation(), file.fingerprint());
    }
}
