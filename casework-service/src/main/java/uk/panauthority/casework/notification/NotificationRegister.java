package uk.panauthority.casework.notification;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.child.KnownChild;
import uk.panauthority.casework.episode.EpisodeOutcome;
import uk.panauthority.casework.episode.EpisodeReports;
import uk.panauthority.casework.episode.EpisodeSetting;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.casework.episode.SourceReference;
import uk.panauthority.common.audit.AuditEntry;
import uk.panauthority.common.audit.AuditTrail;
import uk.panauthority.common.event.Outbox;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.identity.Ids;
import uk.panauthority.common.problem.CommonProblem;
import uk.panauthority.common.time.PlatformClock;

/**
 * Enters messages and lets everything follow that follows from them: episode, deadline, tasks, event, receipt, all in one
 * transaction. Runs as the platform's own work on behalf of the sender, whose identity was verified before.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class NotificationRegister {

    /** One version may just be on its way, messages overtake each other; more than that is a gap. */
    private static final int USUAL_DELAY = 2;

    private final NotificationRepository repository;
    private final MessageBodies bodies;
    private final MessageParser parser;
    private final EpisodeReports episodes;
    private final WaitingMessages waiting;
    private final AcknowledgementTimes acknowledgementTimes;
    private final NotificationTasks tasks;
    private final Acknowledgements acknowledgements;
    private final NotificationNews news;
    private final Outbox outbox;
    private final AuditTrail audit;
    private final ObjectMapper json;

    public NotificationRegister(
            NotificationRepository repository,
            MessageBodies bodies,
            MessageParser parser,
            EpisodeReports episodes,
            WaitingMessages waiting,
            AcknowledgementTimes acknowledgementTimes,
            NotificationTasks tasks,
            Acknowledgements acknowledgements,
            NotificationNews news,
            Outbox outbox,
            AuditTrail audit,
            ObjectMapper json) {
        this.repository = repository;
        this.bodies = bodies;
        this.parser = parser;
        this.episodes = episodes;
        this.waiting = waiting;
        this.acknowledgementTimes = acknowledgementTimes;
        this.tasks = tasks;
        this.acknowledgements = acknowledgements;
        this.news = news;
        this.outbox = outbox;
        this.audit = audit;
        this.json = json;
    }

    IntakeOutcome enter(
            Caller sender, byte[] body, String hash, PoliceMessage message, Matching matching, Instant receivedAt) {
        String force = sender.organisation();
        repository.lockReference(force, message.reference());
        List<PoliceNotification> versions = repository.versionsOf(force, message.reference(), message.type());
        Optional<PoliceNotification> earlier = versions.stream()
                .filter(n -> n.messageVersion() == message.version())
                .findFirst();
        if (earlier.isPresent()) {
            return repeated(earlier.get(), hash);
        }
        PoliceNotification notification = new PoliceNotification(Ids.next(), message, hash, sender, receivedAt);
        int highest = versions.isEmpty() ? 0 : versions.getLast().messageVersion();
        boolean superseded = message.version() < highest;
        if (message.version() > highest + USUAL_DELAY) {
            notification.warn(WarningCode.VERSION_GAP, "/version");
        }
        if (isOfAnotherForce(message, matching, force)) {
            return rejected(notification, body, hash, matching);
        }
        place(notification, message, matching, superseded);
        notification.settle(superseded, matching.adult());
        if (notification.state() == NotificationState.MATCHED || notification.state() == NotificationState.TRIAGE) {
            LocalDate today = LocalDate.ofInstant(receivedAt, PlatformClock.LONDON);
            notification.mustBeAcknowledgedWithin(acknowledgementTimes.of(notification.riskLevel(), today));
        }
        String receipt = written(notification.firstReceipt());
        notification.answered(receipt);
        repository.persistAndFlush(notification);
        bodies.keep(notification.id(), force, body, hash, receivedAt);
        versions.stream()
                .filter(older -> older.messageVersion() < message.version() && older.canBeOvertaken())
                .forEach(older -> {
                    older.overtake();
                    tasks.closeAll(older);
                    acknowledgements.end(older);
                    news.changed(older);
                });
        tasks.open(notification);
        acknowledgements.begin(notification, receivedAt);
        news.changed(notification);
        outbox.publish(new NotificationEvents.NotificationReceived(
                notification.id(), force, message.type().name(), message.version()));
        audit.record(AuditEntry.done(
                        "receive", "police-notification", notification.id().toString())
                .because(sender.username())
                .concerning(notification.visibleTo()));
        if (notification.isWarned(WarningCode.REFERENCE_FORMAT)) {
            // A security event: no force's own system makes such a reference.
            audit.record(AuditEntry.refused(
                    "reference",
                    "police-notification",
                    notification.id().toString(),
                    WarningCode.REFERENCE_FORMAT.code()));
        }
        waiting.cancelWhatIsCancelled(force, message.reference());
        return new IntakeOutcome.Kept(notification.id(), receipt, notification.state(), false);
    }

    private static IntakeOutcome repeated(PoliceNotification first, String hash) {
        if (first.state() == NotificationState.REJECTED && first.bodyHash().equals(hash)) {
            return new IntakeOutcome.Foreign(first.id());
        }
        return first.bodyHash().equals(hash)
                ? new IntakeOutcome.Kept(first.id(), first.receipt(), first.state(), true)
                : new IntakeOutcome.Conflicting(first.id());
    }

    private void place(PoliceNotification notification, PoliceMessage message, Matching matching, boolean superseded) {
        KnownChild child = matching.child();
        notification.concerns(child == null ? null : child.childRef(), matching.suggestions(), matching.told());
        notification.warn(matching.warnings());
        if (!message.type().isReport() && !matching.adult()) {
            notification.warn(WarningCode.HANDLED_BY_PERSON, "/type");
        }
        if (child == null || !message.type().isReport()) {
            return;
        }
        Instant start = message.startedAt();
        if (start != null && !MessageParser.isAfterBirth(start, child.dateOfBirth())) {
            notification.warn(WarningCode.RULE_586, "/lastSeen/at");
            start = null;
        }
        Report report = message.report(notification.id(), notification.force(), notification.receivedAt(), start);
        accept(notification, episodes.take(report, superseded, Objects.requireNonNull(matching.setting())));
    }

    private boolean isOfAnotherForce(PoliceMessage message, Matching matching, String force) {
        KnownChild child = matching.child();
        return message.type() == MessageType.CANCELLATION
                && child != null
                && !repository.knowsReference(force, message.reference())
                && episodes.isOfAnother(child.childRef(), new SourceReference(force, message.reference()));
    }

    /** Kept for those who look into it, with no effect and nothing revealed. */
    private IntakeOutcome rejected(PoliceNotification notification, byte[] body, String hash, Matching matching) {
        notification.reject();
        notification.answered(written(notification.firstReceipt()));
        repository.persistAndFlush(notification);
        bodies.keep(notification.id(), notification.force(), body, hash, notification.receivedAt());
        audit.record(AuditEntry.refused(
                        "cancel-report",
                        "police-notification",
                        notification.id().toString(),
                        CommonProblem.NOT_FOUND.code())
                .concerning(Set.copyOf(matching.told())));
        return new IntakeOutcome.Foreign(notification.id());
    }

    /** Lets a person's decision on the child take effect, as if the message had been matched at once. */
    void assign(PoliceNotification notification, EpisodeSetting setting) {
        if (notification.episodeId() == null && notification.type().isReport()) {
            accept(notification, episodes.take(reportOf(notification), false, setting));
        }
        List<String> told = List.copyOf(new java.util.TreeSet<>(List.of(setting.responsibleLa(), setting.hostLa())));
        notification.concerns(setting.childRef(), List.of(), told);
        repository.flush();
        news.changed(notification);
        waiting.cancelWhatIsCancelled(notification.force(), notification.reference());
    }

    private static void accept(PoliceNotification notification, EpisodeOutcome outcome) {
        switch (outcome) {
            case EpisodeOutcome.Taken taken -> notification.joined(taken.episodeId(), taken.risk());
            case EpisodeOutcome.Withheld withheld -> notification.withheld(withheld.fault(), withheld.report());
        }
    }

    private Report reportOf(PoliceNotification notification) {
        PoliceMessage message = parser.parse(MessageText.read(bodies.of(notification.id())), notification.receivedAt());
        return message.report(notification.id(), notification.force(), notification.receivedAt(), message.startedAt());
    }

    PoliceMessage messageOf(UUID notification, Instant receivedAt) {
        return parser.parse(MessageText.read(bodies.of(notification)), receivedAt);
    }

    private String written(@Nullable Receipt receipt) {
        try {
            return json.writeValueAsString(receipt);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a receipt could not be written as JSON", e);
        }
    }
}
