package uk.panauthority.casework.notification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import uk.panauthority.casework.child.ChildService;
import uk.panauthority.casework.episode.EpisodeSetting;
import uk.panauthority.common.access.AccessRule;
import uk.panauthority.common.access.Purpose;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.http.VersionTag;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.CurrentCaller;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.problem.Problem;
import uk.panauthority.common.time.PlatformClock;

/** What people decide about messages whose child is not certain: it is this child, or none of ours. */
@ApplicationScoped
public class Triage {

    private static final String SUBJECT = "police-notification";

    private final NotificationRepository repository;
    private final NotificationRegister register;
    private final NotificationTasks tasks;
    private final Acknowledgements acknowledgements;
    private final NotificationNews news;
    private final ChildFinder finder;
    private final ForceAreas areas;
    private final ChildService children;
    private final PlatformStep steps;
    private final AccessRule access;
    private final CurrentCaller currentCaller;
    private final AuditTrail audit;
    private final Clock clock;

    public Triage(
            NotificationRepository repository,
            NotificationRegister register,
            NotificationTasks tasks,
            Acknowledgements acknowledgements,
            NotificationNews news,
            ChildFinder finder,
            ForceAreas areas,
            ChildService children,
            PlatformStep steps,
            AccessRule access,
            CurrentCaller currentCaller,
            AuditTrail audit,
            Clock clock) {
        this.repository = repository;
        this.register = register;
        this.tasks = tasks;
        this.acknowledgements = acknowledgements;
        this.news = news;
        this.finder = finder;
        this.areas = areas;
        this.children = children;
        this.steps = steps;
        this.access = access;
        this.currentCaller = currentCaller;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Decides whom a message is about. First everything is checked as the caller, who must see the message and be
     * responsible for the child; then the platform lets it take effect, which needs the message itself and concerns others.
     */
    NotificationView resolve(UUID id, VersionTag tag, NotificationRequests.Resolution request) {
        Caller caller = currentCaller.get();
        check(id, tag, request, caller);
        steps.run(Purpose.EVENTS, caller.organisation(), () -> {
            PoliceNotification notification = repository.findByIdOptional(id).orElseThrow(Problem::notFound);
            tag.mustMatch(notification.version());
            PoliceMessage message = register.messageOf(id, notification.receivedAt());
            EpisodeSetting setting = finder.settingOf(
                    request.childRef(), caller.organisation(), finder.homeOf(message), message.about());
            notification.resolve(caller, clock.instant());
            register.assign(notification, setting);
            tasks.moveToResponsible(notification);
            acknowledgements.moveTo(notification, clock.instant());
            audit.record(AuditEntry.done("resolve", SUBJECT, id.toString())
                    .because(caller.username())
                    .concerning(notification.visibleTo()));
            return id;
        });
        return QuarkusTransaction.joiningExisting()
                .call(() -> repository
                        .findByIdOptional(id)
                        .orElseThrow(Problem::notFound)
                        .view(caller));
    }

    private void check(UUID id, VersionTag tag, NotificationRequests.Resolution request, Caller caller) {
        QuarkusTransaction.requiringNew().run(() -> {
            PoliceNotification notification = access.visible(repository.findByIdOptional(id), caller);
            tag.mustMatch(notification.version());
            notification.rightsOf(caller).requireResolve();
            if (!children.isOwn(request.childRef(), caller)) {
                throw Problem.at(
                        "/childRef", CommonProblem.FIELD_INVALID, "This is not a child of the caller's authority.");
            }
            if (notification.episodeId() != null && !request.childRef().equals(notification.childRef())) {
                throw Problem.at(
                        "/childRef", CommonProblem.FIELD_INVALID, "The message is part of another child's episode.");
            }
        });
    }

    /**
     * Hands a message back: it is about no child of the caller's authority, which loses sight of it. When nobody is left who
     * looks into it, the managers of everybody who was told and of the force's area are told again: no notice is lost
     * because each thought that it was another's.
     */
    NotificationView handBack(UUID id, VersionTag tag) {
        Caller caller = currentCaller.get();
        QuarkusTransaction.requiringNew().run(() -> {
            PoliceNotification notification = access.visible(repository.findByIdOptional(id), caller);
            tag.mustMatch(notification.version());
            notification.rightsOf(caller).requireHandBack();
        });
        return steps.run(Purpose.EVENTS, caller.organisation(), () -> {
            PoliceNotification notification = repository.locked(id);
            tag.mustMatch(notification.version());
            Instant now = clock.instant();
            boolean othersLook = notification.handBack(caller);
            tasks.closeOf(notification, caller.organisation(), now);
            acknowledgements.endOf(notification, caller.organisation());
            if (!othersLook) {
                LocalDate today = LocalDate.ofInstant(now, PlatformClock.LONDON);
                acknowledgements.tellManagers(
                        notification,
                        notification.tellAgain(areas.toldBy(notification.force(), today)),
                        TellingCause.HANDED_BACK,
                        now);
            }
            repository.flush();
            news.changed(notification);
            audit.record(AuditEntry.done("hand-back", SUBJECT, id.toString())
                    .because(caller.username())
                    .concerning(notification.visibleTo()));
            return notification.view(caller);
        });
    }
}
