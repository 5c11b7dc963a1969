package uk.panauthority.casework.notification;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import uk.panauthority.casework.episode.EpisodeFault;
import uk.panauthority.casework.episode.Report;
import uk.panauthority.casework.episode.RiskLevel;
import uk.panauthority.common.access.Shared;
import uk.panauthority.common.identity.Caller;
import uk.panauthority.common.problem.Problem;

/** One message of a force: what became of it, who was told and who has acknowledged it. Its content is kept apart. */
@Entity
@Table(name = "police_notification")
class PoliceNotification implements Shared {

    @Id
    private UUID id;

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private NotificationState state = NotificationLifecycle.TABLE.initial();

    private String force;

    private String reference;

    @Enumerated(EnumType.STRING)
    private MessageType type;

    @Column(name = "message_version")
    private int messageVersion;

    @Column(name = "body_hash")
    private String bodyHash;

    @Column(name = "received_at")
    private Instant receivedAt;

    @Column(name = "received_from")
    private String receivedFrom;

    @Column(name = "child_ref")
    private @Nullable String childRef;

    @Column(name = "episode_id")
    private @Nullable UUID episodeId;

    @Enumerated(EnumType.STRING)
    @Column(name = "risk_level")
    private RiskLevel riskLevel = RiskLevel.NOT_ASSESSED;

    /** Its facts wait for another message. */
    @Column(name = "awaits_episode")
    private boolean awaitsEpisode;

    /** Its facts, while they wait. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "waiting_report")
    private @Nullable Report waitingReport;

    @Embedded
    private Candidates candidates = Candidates.none();

    @JdbcTypeCode(SqlTypes.ARRAY)
    private List<String> told = List.of();

    @JdbcTypeCode(SqlTypes.JSON)
    private List<MessageWarning> warnings;

    @Column(name = "acknowledge_by")
    private @Nullable Instant acknowledgeBy;

    @Column(name = "acknowledge_rule")
    private @Nullable String acknowledgeRule;

    @Column(name = "acknowledged_at")
    private @Nullable Instant acknowledgedAt;

    @Column(name = "acknowledged_by")
    private @Nullable String acknowledgedBy;

    @Column(name = "escalated_at")
    private @Nullable Instant escalatedAt;

    @Column(name = "resolved_at")
    private @Nullable Instant resolvedAt;

    @Column(name = "resolved_by")
    private @Nullable String resolvedBy;

    /** The first answer, as sent: a repeat gets the same bytes. */
    private String receipt = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(name = "visible_to")
    private List<String> visibleTo;

    protected PoliceNotification() {}

    PoliceNotification(UUID id, PoliceMessage message, String bodyHash, Caller sender, Instant receivedAt) {
        this.id = id;
        this.force = sender.organisation();
        this.reference = message.reference();
        this.type = message.type();
        this.messageVersion = message.version();
        this.bodyHash = bodyHash;
        this.receivedAt = receivedAt;
        this.receivedFrom = sender.username();
        this.warnings = message.warnings();
        this.visibleTo = List.of(force);
        if (message.risk() != null) {
            this.riskLevel = message.risk();
        }
    }

    @Override
    public Set<String> visibleTo() {
        return Set.copyOf(visibleTo);
    }

    @Override
    public Optional<String> person() {
        return Optional.ofNullable(childRef);
    }

    /** Whom the message is about, and who is told; no child when that is not certain. */
    void concerns(@Nullable String child, Collection<Suggestion> maybe, Collection<String> authorities) {
        childRef = child;
        candidates = candidates.replacedBy(maybe);
        told = List.copyOf(authorities);
        visibleTo = Stream.concat(Stream.of(force), told.stream()).distinct().toList();
    }

    void warn(WarningCode code, String pointer) {
        List<MessageWarning> more = new ArrayList<>(warnings);
        more.add(new MessageWarning(code, pointer));
        warnings = List.copyOf(more);
    }

    void warn(List<MessageWarning> more) {
        more.forEach(w -> warn(w.code(), w.pointer()));
    }

    boolean isWarned(WarningCode code) {
        return warnings.stream().anyMatch(w -> w.code() == code);
    }

    /** Its facts are part of this episode now. */
    void joined(UUID episode, RiskLevel current) {
        episodeId = episode;
        awaitsEpisode = false;
        waitingReport = null;
        if (riskLevel == RiskLevel.NOT_ASSESSED) {
            riskLevel = current;
        }
    }

    /** Its facts could not be used; they wait for another message, or for a person. */
    void withheld(EpisodeFault fault, Report report) {
        warnings = withoutPlaceWarnings();
        if (state != NotificationState.SUPERSEDED) {
            warn(WarningCode.of(fault), "");
        }
        episodeId = null;
        awaitsEpisode = true;
        waitingReport = report;
        if (NotificationLifecycle.TABLE.happens(state, NotificationAction.RELEASE)) {
            state = NotificationLifecycle.TABLE.automatically(state, NotificationAction.RELEASE);
        }
    }

    private List<MessageWarning> withoutPlaceWarnings() {
        return warnings.stream().filter(w -> !w.code().settledByPlace()).toList();
    }

    /** It speaks of another force's report: it is kept, and has no effect. */
    void reject() {
        state = NotificationLifecycle.TABLE.automatically(state, NotificationAction.REJECT);
    }

    /** The force has cancelled what it reported under this reference. */
    boolean cancel() {
        boolean concerned = type != MessageType.CANCELLATION
                && NotificationLifecycle.TABLE.happens(state, NotificationAction.CANCEL);
        if (concerned) {
            state = NotificationLifecycle.TABLE.automatically(state, NotificationAction.CANCEL);
        }
        return concerned;
    }

    /**
     * A person finds that it tells of an absence that is known.
     *
     * @throws Problem {@code transition-refused} unless it waits because of an overlap
     */
    void merge(Caller caller, Instant now) {
        NotificationRights rights = rightsOf(caller);
        NotificationState next =
                NotificationLifecycle.TABLE.next(state, NotificationAction.MERGE, caller, rights.parties());
        if (!isMergeCandidate()) {
            throw rights.refusal();
        }
        warnings = withoutPlaceWarnings();
        state = next;
        resolvedAt = now;
        resolvedBy = caller.username();
    }

    private boolean isMergeCandidate() {
        return awaitsEpisode && warnings.stream().anyMatch(w -> w.code() == WarningCode.EPISODE_OVERLAP);
    }

    /** Ends the receiving: the state follows from what is known by now. */
    void settle(boolean superseded, boolean adult) {
        NotificationAction action;
        if (superseded) {
            action = NotificationAction.OVERTAKE;
        } else if (adult) {
            action = NotificationAction.ROUTE_OUT;
        } else {
            action = warnings.isEmpty() ? NotificationAction.MATCH : NotificationAction.DOUBT;
        }
        state = NotificationLifecycle.TABLE.automatically(state, action);
    }

    void mustBeAcknowledgedWithin(Duration time) {
        acknowledgeBy = receivedAt.plus(time);
        acknowledgeRule = AcknowledgementTimes.ruleOf(riskLevel);
    }

    void answered(String firstReceipt) {
        receipt = firstReceipt;
    }

    /** A newer version of the same message is known. */
    void overtake() {
        state = NotificationLifecycle.TABLE.automatically(state, NotificationAction.OVERTAKE);
    }

    boolean canBeOvertaken() {
        return NotificationLifecycle.TABLE.happens(state, NotificationAction.OVERTAKE);
    }

    /** A later message made this one fit; the state changes only when nothing else is doubtful. */
    void cure(UUID episode, RiskLevel current) {
        joined(episode, current);
        warnings = withoutPlaceWarnings();
        if (warnings.isEmpty() && state == NotificationState.TRIAGE) {
            state = NotificationLifecycle.TABLE.automatically(state, NotificationAction.CURE);
        }
    }

    /**
     * A named person has seen it.
     *
     * @throws Problem {@code transition-refused} when somebody has before
     */
    NotificationEvents.NotificationAcknowledged acknowledge(Caller caller, Instant now) {
        state = NotificationLifecycle.TABLE.next(
                state, NotificationAction.ACKNOWLEDGE, caller, rightsOf(caller).parties());
        if (acknowledgedAt != null) {
            throw rightsOf(caller).refusal();
        }
        acknowledgedAt = now;
        acknowledgedBy = caller.username();
        boolean inTime = acknowledgeBy == null || !now.isAfter(acknowledgeBy);
        return new NotificationEvents.NotificationAcknowledged(
                id, force, caller.organisation(), riskLevel.name(), inTime);
    }

    /** Who is to acknowledge it: the responsible authority alone, when it is known; else everybody who was told. */
    List<String> acknowledging() {
        String child = childRef;
        return child == null
                ? told
                : told.stream()
                        .filter(authority -> child.startsWith(authority + "-"))
                        .toList();
    }

    /** A person has decided whom it is about. */
    void resolve(Caller caller, Instant now) {
        state = NotificationLifecycle.TABLE.next(
                state, NotificationAction.RESOLVE, caller, rightsOf(caller).parties());
        awaitsEpisode = false;
        resolvedAt = now;
        resolvedBy = caller.username();
    }

    boolean showsContentTo(Caller caller) {
        return rightsOf(caller).readContent();
    }

    /**
     * The caller's authority says that it is about none of its children, and loses sight of it.
     *
     * @return whether others still look into it
     */
    boolean handBack(Caller caller) {
        String authority = caller.organisation();
        candidates = candidates.handedBackBy(authority);
        concerns(
                null,
                candidates.suggestions(),
                told.stream().filter(o -> !o.equals(authority)).toList());
        return !told.isEmpty();
    }

    /** Everybody who was told has handed it back: it is told to all of these, whatever they have said. */
    List<String> tellAgain(Collection<String> authorities) {
        concerns(
                null,
                candidates.suggestions(),
                Stream.concat(authorities.stream(), candidates.handedBack().stream())
                        .distinct()
                        .sorted()
                        .toList());
        return told;
    }

    /** What this caller may do with it as it is now. */
    NotificationRights rightsOf(Caller caller) {
        return new NotificationRights(
                state, force, told, childRef != null, acknowledgedAt != null, isMergeCandidate(), caller);
    }

    UUID id() {
        return id;
    }

    long version() {
        return version;
    }

    NotificationState state() {
        return state;
    }

    String force() {
        return force;
    }

    MessageType type() {
        return type;
    }

    int messageVersion() {
        return messageVersion;
    }

    String bodyHash() {
        return bodyHash;
    }

    Instant receivedAt() {
        return receivedAt;
    }

    RiskLevel riskLevel() {
        return riskLevel;
    }

    List<String> told() {
        return told;
    }

    String receipt() {
        return receipt;
    }

    @Nullable
    String childRef() {
        return childRef;
    }

    String reference() {
        return reference;
    }

    /** Its facts, as long as they wait. */
    Optional<Report> waitingReport() {
        return awaitsEpisode ? Optional.ofNullable(waitingReport) : Optional.empty();
    }

    @Nullable
    UUID episodeId() {
        return episodeId;
    }

    @Nullable
    Instant acknowledgeBy() {
        return acknowledgeBy;
    }

    boolean awaitsAcknowledgement() {
        return acknowledgeBy != null && acknowledgedAt == null;
    }

    Receipt firstReceipt() {
        return new Receipt(
                id,
                state,
                force,
                reference,
                type,
                messageVersion,
                receivedAt,
                episodeId,
                acknowledgeBy,
                acknowledgedAt,
                warnings);
    }

    NotificationFacts facts() {
        return new NotificationFacts(
                id, state, force, type, riskLevel, episodeId, receivedAt, acknowledgeBy, acknowledgedAt, told);
    }

    NotificationView view(Caller caller) {
        return new NotificationView(
                id,
                state,
                version,
                rightsOf(caller).actions(),
                force,
                reference,
                type,
                messageVersion,
                receivedAt,
                episodeId,
                childRef,
                acknowledgeBy,
                acknowledgeRule,
                acknowledgedAt,
                acknowledgedBy,
                escalatedAt,
                candidates.of(caller.organisation()),
                warnings);
    }
}
