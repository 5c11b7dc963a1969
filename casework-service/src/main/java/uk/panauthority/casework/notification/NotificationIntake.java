package uk.panauthority.casework.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.casework.quarantine.Quarantine;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;

/**
 * Takes a message in, step by step: digest, form, force; then whom it is about, which alone may look across authorities;
 * then everything that follows from it in one transaction.
 *
 * <p>Until that transaction nothing is stored; a refused message leaves its body in quarantine and an entry in the audit.
 * Safe against the same message arriving several times at once, on one instance or several. No step holds one database
 * connection while it takes another.
 */
@ApplicationScoped
public class NotificationIntake {

    private final MessageParser parser;
    private final IntakePace pace;
    private final ChildFinder finder;
    private final NotificationRegister register;
    private final PlatformStep steps;
    private final CurrentCaller currentCaller;
    private final Quarantine quarantine;
    private final AuditTrail audit;
    private final Clock clock;

    public NotificationIntake(
            MessageParser parser,
            IntakePace pace,
            ChildFinder finder,
            NotificationRegister register,
            PlatformStep steps,
            CurrentCaller currentCaller,
            Quarantine quarantine,
            AuditTrail audit,
            Clock clock) {
        this.parser = parser;
        this.pace = pace;
        this.finder = finder;
        this.register = register;
        this.steps = steps;
        this.currentCaller = currentCaller;
        this.quarantine = quarantine;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a message in.
     *
     * @param body as it arrived
     * @param contentDigest the header of RFC 9530, if it was sent
     * @throws Problem {@code malformed-request}, {@code digest-mismatch}, {@code payload-too-large},
     *     {@code force-not-recognised}, {@code rate-limited}; {@code idempotency-conflict} when the key came before with
     *     another content, of which both are kept
     */
    public IntakeOutcome.Kept receive(byte[] body, @Nullable String contentDigest) {
        return take(
                body, contentDigest, message -> pace.admit(currentCaller.get().organisation(), message.risk()));
    }

    /** Takes a message of an uploaded file in, whose length has a bound of its own; else as {@link #receive}. */
    public IntakeOutcome.Kept receiveFromFile(byte[] body) {
        return take(body, null, message -> {});
    }

    private IntakeOutcome.Kept take(byte[] body, @Nullable String contentDigest, Consumer<PoliceMessage> admission) {
        Caller sender = currentCaller.get();
        MessageText text = readable(body, contentDigest);
        if (!MessageParser.forceOf(text).filter(sender.organisation()::equals).isPresent()) {
            audit.recordApart(AuditEntry.refused(
                    "receive",
                    "police-notification",
                    sender.organisation(),
                    CaseworkProblem.FORCE_NOT_RECOGNISED.code()));
            throw Problem.of(CaseworkProblem.FORCE_NOT_RECOGNISED);
        }
        Instant receivedAt = clock.instant();
        PoliceMessage message = parser.parse(text, receivedAt);
        admission.accept(message);
        Matching matching = steps.run(
                Purpose.MATCHING, sender.organisation(), () -> finder.find(message, sender.organisation(), receivedAt));
        IntakeOutcome outcome = steps.run(
                Purpose.EVENTS,
                sender.organisation(),
                () -> register.enter(sender, body, text.hash(), message, matching, receivedAt));
        return switch (outcome) {
            case IntakeOutcome.Kept kept -> kept;
            case IntakeOutcome.Foreign foreign -> throw Problem.notFound();
            case IntakeOutcome.Conflicting conflicting -> {
                quarantine.keep(body, CommonProblem.IDEMPOTENCY_CONFLICT, conflicting.notificationId());
                throw Problem.of(CommonProblem.IDEMPOTENCY_CONFLICT)
                        .with("notificationId", conflicting.notificationId());
            }
        };
    }

    /**
     * Refuses XML, which is not read: {@code unsafe-document} where it has a document type or entities, by which a reader
     * can be made to fetch or to grow; else {@code unsupported-media-type}.
     */
    Problem refusedXml(byte[] body) {
        String text = new String(body, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) {
            quarantine.keep(body, CaseworkProblem.UNSAFE_DOCUMENT, null);
            return Problem.of(CaseworkProblem.UNSAFE_DOCUMENT);
        }
        return Problem.of(CommonProblem.UNSUPPORTED_MEDIA_TYPE);
    }

    /** What is refused is kept all the same, closed, for those who look into it. */
    private MessageText readable(byte[] body, @Nullable String contentDigest) {
        try {
            ContentDigest.mustMatch(contentDigest, body);
            return MessageText.read(body);
        } catch (Problem e) {
            quarantine.keep(body, e.type(), null);
            throw e;
        }
    }
}
