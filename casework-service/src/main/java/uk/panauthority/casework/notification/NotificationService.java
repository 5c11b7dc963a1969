package uk.panauthority.casework.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.problem.CaseworkProblem;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.paging.Page;
import uk.panauthority.common.paging.PageRequest;
import uk.panauthority.common.problem.Problem;

/** What people do with messages that were taken in: read and acknowledge. What is doubtful is for {@link Triage}. */
@ApplicationScoped
public class NotificationService {

    private static final String SUBJECT = "police-notification";

    private final NotificationRepository repository;
    private final NotificationRegister register;
    private final NotificationTasks tasks;
    private final PlatformStep steps;
    private final Acknowledgements acknowledgements;
    private final RungRepository rungs;
    private final NotificationNews news;
    private final Outbox outbox;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public NotificationService(
            NotificationRepository repository,
            NotificationRegister register,
            NotificationTasks tasks,
            PlatformStep steps,
            Acknowledgements acknowledgements,
            RungRepository rungs,
            NotificationNews news,
            Outbox outbox,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.tasks = tasks;
        this.steps = steps;
        this.acknowledgements = acknowledgements;
        this.rungs = rungs;
        this.news = news;
        this.outbox = outbox;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public NotificationView read(UUID id) {
        Caller caller = currentCaller.get();
        PoliceNotification notification = access.visible(repository.findByIdOptional(id), caller);
        audit.record(AuditEntry.read("read", SUBJECT, id.toString()).concerning(notification.visibleTo()));
        rungs.opened(id, caller, clock.instant());
        return notification.view(caller);
    }

    /**
     * What the message says. An authority sees it once it is certain that the message is about a child that it is
     * responsible for or hosts; before that it knows only that there is a message.
     *
     * @throws Problem {@code content-withheld}
     */
    public ContentView content(UUID id) {
        Caller caller = currentCaller.get();
        PoliceNotification found = QuarkusTransaction.requiringNew().call(() -> {
            PoliceNotification notification = access.visible(repository.findByIdOptional(id), caller);
            if (!notification.showsContentTo(caller)) {
                throw Problem.of(CaseworkProblem.CONTENT_WITHHELD);
            }
            audit.record(AuditEntry.read("read-content", SUBJECT, id.toString()).concerning(notification.visibleTo()));
            return notification;
        });
        PoliceMessage message =
                steps.run(Purpose.EVENTS, caller.organisation(), () -> register.messageOf(id, found.receivedAt()));
        return new ContentView(id, found.type(), found.messageVersion(), message.content());
    }

    /**
     * Refuses work on a message that is not of the caller's own force.
     *
     * @throws Problem {@code not-found}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireOwn(UUID id, Caller caller) {
        if (!access.visible(repository.findByIdOptional(id), caller).force().equals(caller.organisation())) {
            throw Problem.notFound();
        }
    }

    /**
     * Refuses reading to those to whom the content of the message is not shown.
     *
     * @throws Problem {@code not-found}, {@code content-withheld}
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void requireContentShown(UUID id, Caller caller) {
        if (!access.visible(repository.findByIdOptional(id), caller).showsContentTo(caller)) {
            throw Problem.of(CaseworkProblem.CONTENT_WITHHELD);
        }
    }

    /** The messages that the caller's organisation sent or was told of, newest first. */
    @Transactional
    public Page<NotificationView> list(@Nullable NotificationState state, PageRequest page) {
        Caller caller = currentCaller.get();
        Page<NotificationView> found = Page.of(
                repository.visibleTo(caller.organisation(), state, page),
                page,
                PoliceNotification::id,
                notification -> notification.view(caller));
        audit.record(AuditEntry.listed(
                SUBJECT,
                found.items().stream().map(n -> n.id().toString()).toList(),
                found.items().stream()
                        .flatMap(n -> Optional.ofNullable(n.childRef()).stream())
                        .collect(Collectors.toSet())));
        return found;
    }

    /** A named person of an authority that was told takes the message over. */
    @Transactional
    public NotificationView acknowledge(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        PoliceNotification notification = access.visible(repository.lockedIfVisible(id), caller);
        tag.mustMatch(notification.version());
        NotificationEvents.NotificationAcknowledged acknowledged = notification.acknowledge(caller, clock.instant());
        repository.flush();
        acknowledgements.end(notification);
        tasks.closeAcknowledge(notification);
        outbox.publish(acknowledged);
        news.changed(notification);
        audit.record(AuditEntry.done("acknowledge", SUBJECT, id.toString()).concerning(notification.visibleTo()));
        return notification.view(caller);
    }

    /** The facts of the messages with ids after this one, in their order: for features that have to catch up. */
    @Transactional(Transactional.TxType.MANDATORY)
    public List<NotificationFacts> factsAfter(UUID last, int limit) {
        return repository.after(last, limit).stream()
                .map(PoliceNotification::facts)
                .toList();
    }
}
